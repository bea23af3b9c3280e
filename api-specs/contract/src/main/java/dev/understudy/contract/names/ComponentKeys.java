package dev.understudy.contract.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The keys of components in the derived document. A key that is a pinned name of another schema gets a number. */
final class ComponentKeys {

    private final Map<String, String> keys = new HashMap<>();

    ComponentKeys(NamedContract named) {
        Set<String> taken = new HashSet<>();
        named.types().forEach(type -> taken.add(ProposingNamer.normal(type.name())));
        named.contract()
                .root()
                .child("components")
                .child("schemas")
                .members()
                .forEach((key, schema) ->
                        keys.put(key, named.namesOf(schema).stream().findFirst().orElseGet(() -> free(key, taken))));
    }

    /** Returns the key of a component in the derived document: its first name, or its own key. */
    String of(String key) {
        return keys.getOrDefault(key, key);
    }

    private static String free(String key, Set<String> taken) {
        String free = key;
        for (int number = 2; !taken.add(ProposingNamer.normal(free)); number++) {
            free = key + number;
        }
        return free;
    }

    static String reference(String name) {
        return "#/components/schemas/" + name;
    }
}
