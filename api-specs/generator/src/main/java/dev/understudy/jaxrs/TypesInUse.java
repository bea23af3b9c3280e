package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects the types that operations use, and those of the values that a client receives. */
final class TypesInUse {

    private final TypescriptTypes types;
    private final Map<String, Schema<?>> components;
    private final Set<String> sent = new TreeSet<>();
    private final Set<String> received = new TreeSet<>();

    TypesInUse(TypescriptTypes types, Map<String, Schema<?>> components) {
        this.types = types;
        this.components = components;
    }

    /** Adds the schema of a parameter or of a request's body. */
    void send(Schema<?> schema) {
        sent.addAll(types.references(schema));
    }

    /** Adds the schema of a response's body. */
    void receive(Schema<?> schema) {
        received.addAll(types.references(schema));
    }

    /** Returns the names of the types that parameters and bodies consist of. */
    Set<String> used() {
        Set<String> used = new TreeSet<>(sent);
        used.addAll(received);
        return used;
    }

    /** Returns the names of the types that the bodies of responses consist of. */
    Set<String> received() {
        return received;
    }

    /** Returns the names of the types of all values in responses, however deep. */
    Set<String> receivedAnywhere() {
        return deep(received);
    }

    /** Returns the names of the types of values that only responses contain. */
    Set<String> onlyReceived() {
        Set<String> only = deep(received);
        only.removeAll(deep(sent));
        return only;
    }

    private Set<String> deep(Set<String> names) {
        Set<String> all = new TreeSet<>();
        add(names, all);
        return all;
    }

    private void add(Collection<String> names, Set<String> all) {
        for (String name : names) {
            if (all.add(name)) {
                add(types.references(components.get(name)), all);
            }
        }
    }
}
