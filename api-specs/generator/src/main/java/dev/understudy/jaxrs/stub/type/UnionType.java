package dev.understudy.jaxrs.stub.type;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A schema with alternatives. */
public final class UnionType implements NamedType {

    private final ClassName name;
    private final Optional<String> description;
    private final Optional<String> discriminator;
    private final List<Alternative> alternatives = new ArrayList<>();
    private final Set<ClassName> unions = new LinkedHashSet<>();

    UnionType(ClassName name, Optional<String> description, Optional<String> discriminator) {
        this.name = name;
        this.description = description;
        this.discriminator = discriminator;
    }

    @Override
    public ClassName name() {
        return name;
    }

    @Override
    public Optional<String> description() {
        return description;
    }

    /** Returns the name of the property that tells the alternatives apart; empty if there is none. */
    public Optional<String> discriminator() {
        return discriminator;
    }

    /** Returns the alternatives in the order of the contract. */
    public List<Alternative> alternatives() {
        return Collections.unmodifiableList(alternatives);
    }

    @Override
    public List<ClassName> unions() {
        return List.copyOf(unions);
    }

    @Override
    public void addUnion(ClassName union) {
        unions.add(union);
    }

    void add(Alternative alternative) {
        alternatives.add(alternative);
    }

    /**
     * An alternative of a union.
     *
     * @param type the type, which implements the interface of the union
     * @param wrapped the value of the alternative if its type cannot implement an interface, such as {@link String};
     *     {@code type} is then a nested record with this value
     * @param schema the reference to the schema; empty if {@code jsonType} selects the alternative
     * @param jsonType the JSON type that selects the alternative; empty if the schema does
     * @param values the values of the discriminator that select the alternative
     */
    public record Alternative(
            ClassName type, Optional<TypeUse> wrapped, String schema, String jsonType, List<String> values) {}
}
