package dev.understudy.verify.internal.laws;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.schema.Shape;
import tools.jackson.core.JsonPointer;

/** Checks whether a schema declares the property at a pointer. */
final class DeclaredProperties {

    private DeclaredProperties() {}

    /** Returns whether a schema declares a property for every step of a pointer. */
    static boolean has(CompiledSchema schema, JsonPointer at) {
        Shape shape = schema.shape();
        for (JsonPointer rest = at; !rest.matches(); rest = rest.tail()) {
            String name = rest.getMatchingProperty();
            if (!shape.propertyNames().contains(name)) {
                return false;
            }
            shape = shape.property(name);
        }
        return true;
    }
}
