package dev.understudy.verify.internal.laws;

import dev.understudy.contract.BodySchema;
import dev.understudy.contract.schema.Shape;
import tools.jackson.core.JsonPointer;

/** Knows which places a schema names. */
final class Declared {

    private Declared() {}

    /** Whether a schema has a property of its own for every step of a place. */
    static boolean has(BodySchema schema, JsonPointer at) {
        Shape shape = schema.shape();
        for (JsonPointer rest = at; !rest.matches(); rest = rest.tail()) {
            String name = rest.getMatchingProperty();
            if (!shape.properties().contains(name)) {
                return false;
            }
            shape = shape.property(name);
        }
        return true;
    }
}
