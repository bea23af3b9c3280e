package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.media.Schema;

/** An object that may have properties that its schema does not declare. */
final class OpenObject {

    private OpenObject() {}

    /** Returns whether the objects of a schema are open. */
    static boolean is(Schema<?> schema) {
        Object additional = schema.getAdditionalProperties();
        boolean closed = Boolean.FALSE.equals(additional)
                || (additional instanceof Schema<?> nested && Boolean.FALSE.equals(nested.getBooleanSchemaValue()));
        return !closed;
    }
}
