package dev.understudy.contract.overlay;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads the fields of one object of an overlay strictly. */
final class OverlayFields {

    private final String name;
    private final JsonNode object;

    /**
     * Creates a reader and checks that the value is an object.
     *
     * @param name the name of the object in messages
     * @throws OverlayException if the value is not an object
     */
    OverlayFields(String name, JsonNode object) {
        if (!object.isObject()) {
            throw new OverlayException("%s must be an object.".formatted(name));
        }
        this.name = name;
        this.object = object;
    }

    /** Rejects fields that are neither known nor extensions. */
    void allowOnly(Set<String> known) {
        for (String field : object.propertyNames()) {
            if (!known.contains(field) && !field.startsWith("x-")) {
                throw new OverlayException(
                        "%s has the unknown field '%s'. This version allows %s, and names that begin with x-."
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
                        .orElseThrow(() ->
                                new OverlayException("%s: the field '%s' must be a string.".formatted(name, field))));
    }

    boolean flag(String field) {
        return object.optional(field)
                .map(value -> value.booleanValueOpt()
                        .orElseThrow(() -> new OverlayException(
                                "%s: the field '%s' must be true or false.".formatted(name, field))))
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
