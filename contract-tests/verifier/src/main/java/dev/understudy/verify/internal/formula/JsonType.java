package dev.understudy.verify.internal.formula;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The types of JSON values (RFC 8259). */
public enum JsonType {
    STRING,
    NUMBER,
    BOOLEAN,
    ARRAY,
    OBJECT,
    NULL;

    public static JsonType of(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> STRING;
            case NUMBER -> NUMBER;
            case BOOLEAN -> BOOLEAN;
            case ARRAY -> ARRAY;
            case OBJECT -> OBJECT;
            default -> NULL;
        };
    }

    /** Returns the name of the type in JSON Schema. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
