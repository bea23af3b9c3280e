package dev.understudy.jaxrs.stub.type;

import com.palantir.javapoet.ClassName;
import java.util.Optional;

/**
 * The place at which a schema is used, which its type is named after if the schema has no name of its own.
 *
 * @param typeName the name for a type in a file of its own
 * @param reserved the name that is reserved for the type; empty if any free name will do
 * @param home the type that contains an enum; empty if the enum gets a file of its own
 * @param nestedName the name for an enum that is nested in its home
 */
public record Place(String typeName, Optional<ClassName> reserved, Optional<EnumHome> home, String nestedName) {

    /** Returns the place of a schema with a name of its own. */
    static Place named(String name) {
        return new Place(Identifiers.type(name), Optional.empty(), Optional.empty(), "");
    }

    /** Returns the place of a schema for which a name is reserved. */
    static Place reserved(ClassName name) {
        return new Place(name.simpleName(), Optional.of(name), Optional.empty(), "");
    }

    /** Returns the place of a property. */
    static Place property(RecordType owner, String property) {
        return new Place(
                Identifiers.type(owner.name().simpleName() + " " + Identifiers.spelled(property)),
                Optional.empty(),
                Optional.of(owner),
                Identifiers.type(property) + "Enum");
    }

    /** Returns the place of a parameter, header or body of an operation. */
    public static Place operation(EnumHome home, String operation, String part) {
        String name = Identifiers.type(operation + " " + Identifiers.spelled(part));
        return new Place(name, Optional.empty(), Optional.of(home), name);
    }

    /** Returns a place within this one, such as that of the items of an array. */
    Place inner(String part) {
        return new Place(Identifiers.type(typeName + " " + part), Optional.empty(), home, nestedName);
    }

    /** Returns the same place, but all types get files of their own. */
    Place topLevel() {
        return new Place(typeName, reserved, Optional.empty(), nestedName);
    }
}
