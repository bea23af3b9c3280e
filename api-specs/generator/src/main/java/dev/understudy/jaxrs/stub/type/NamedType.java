package dev.understudy.jaxrs.stub.type;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/** A type that is generated from a schema. */
public sealed interface NamedType permits RecordType, EnumType, UnionType {

    /** Returns the name of the type. */
    ClassName name();

    /** Returns the description of the schema. */
    Optional<String> description();

    /** Returns the names of the unions that have this type as an alternative, in a stable order. */
    List<ClassName> unions();

    /** Adds a union that has this type as an alternative. */
    void addUnion(ClassName union);
}
