package dev.understudy.jaxrs.stub.type;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An object with declared properties. */
public final class RecordType implements NamedType, EnumHome {

    private final ClassName name;
    private final Optional<String> description;
    private final List<Property> properties = new ArrayList<>();
    private final List<EnumType> enums = new ArrayList<>();
    private final Set<ClassName> unions = new LinkedHashSet<>();
    private Optional<TypeUse> additional = Optional.empty();
    private String additionalName = "";
    private boolean isRequested;
    private boolean isReturned;

    RecordType(ClassName name, Optional<String> description) {
        this.name = name;
        this.description = description;
    }

    @Override
    public ClassName name() {
        return name;
    }

    @Override
    public Optional<String> description() {
        return description;
    }

    /** Returns the properties in the order of the contract. */
    public List<Property> properties() {
        return Collections.unmodifiableList(properties);
    }

    /** Returns the type of properties that are not declared; empty if there may be none. */
    public Optional<TypeUse> additional() {
        return additional;
    }

    /** Returns the name of the component with the properties that are not declared. */
    public String additionalName() {
        return additionalName;
    }

    @Override
    public List<EnumType> enums() {
        return Collections.unmodifiableList(enums);
    }

    @Override
    public List<ClassName> unions() {
        return List.copyOf(unions);
    }

    @Override
    public void addUnion(ClassName union) {
        unions.add(union);
    }

    @Override
    public void add(EnumType nested) {
        enums.add(nested);
    }

    void add(Property property) {
        properties.add(property);
    }

    void setAdditional(String component, TypeUse type) {
        additionalName = component;
        additional = Optional.of(type);
    }

    /**
     * Returns whether a value always has a property. A required property that is read only is not in requests, and one
     * that is write only is not in responses (OpenAPI 3.0, "Fixed Fields" of a schema).
     */
    public boolean isRequired(Property property) {
        return property.isDeclaredRequired()
                && !(property.isReadOnly() && isRequested)
                && !(property.isWriteOnly() && isReturned);
    }

    boolean markRequested() {
        boolean isNew = !isRequested;
        isRequested = true;
        return isNew;
    }

    boolean markReturned() {
        boolean isNew = !isReturned;
        isReturned = true;
        return isNew;
    }

    /**
     * A property of an object.
     *
     * @param wireName the name in JSON
     * @param name the name of the record component
     * @param isDeclaredRequired whether the schema requires it
     * @param isReadOnly whether requests do not contain it
     * @param isWriteOnly whether responses do not contain it
     * @param description the description of its schema
     */
    public record Property(
            String wireName,
            String name,
            TypeUse type,
            boolean isDeclaredRequired,
            boolean isReadOnly,
            boolean isWriteOnly,
            Optional<String> description) {}
}
