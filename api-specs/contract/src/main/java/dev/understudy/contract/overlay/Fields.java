package dev.understudy.contract.overlay;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The fields of one object of an overlay, asked for strictly. */
final class Fields {

    private final String name;
    private final JsonNode object;

    /** The name says in messages which object it is. */
    Fields(String name, JsonNode object) {
        if (!object.isObject()) {
            throw new OverlayException("%s must be an object with fields.".formatted(name));
        }
        this.name = name;
        this.object = object;
    }

    /** Refuses every field that is neither known nor an extension. */
    void allowOnly(Set<String> known) {
        for (String field : object.propertyNames()) {
            if (!known.contains(field) && !field.startsWith("x-")) {
                throw new OverlayException(
                        "%s has the unknown field '%s'. Known in this version are %s, and names that begin with x-."
                                .formatted(name, field, String.join(", ", new TreeSet<>(known))));
            }
        }
    }

    String required(String field) {
        return optional(field).orElseThrow(() -> missing(field));
    }

    JsonNode requiredTree(String field) {
        return object.optional(field).orElseThrow(() -> missing(field));
    }

    Optional<String> optional(String field) {
        return object.optional(field)
                .map(value -> value.stringValueOpt()
                        .orElseThrow(() -> new OverlayException("%s: '%s' must be a string.".formatted(name, field))));
    }

    boolean flag(String field) {
        return object.optional(field)
                .map(value -> value.booleanValueOpt()
                        .orElseThrow(
                                () -> new OverlayException("%s: '%s' must be true or false.".formatted(name, field))))
                .orElse(false);
    }

    private OverlayException missing(String field) {
        return new OverlayException("%s lacks the required field '%s'.".formatted(name, field));
    }

    @Override
    public String toString() {
        return name;
    }
}
