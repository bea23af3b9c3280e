package dev.understudy.verify.profile;

import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A value to use for a parameter, or at a place of a body.
 *
 * @param operation the operation; empty for every one
 * @param parameter the name of the parameter; empty if it is for a body
 * @param pointer the place in the body; empty if it is for a parameter
 * @param value the value; empty if it is that of a parameter
 * @param sameAs the name of the parameter whose value it has
 */
public record FixedValue(
        Optional<String> operation,
        Optional<String> parameter,
        Optional<JsonPointer> pointer,
        Optional<JsonNode> value,
        Optional<String> sameAs) {

    /** Whether it counts for an operation. */
    public boolean isFor(String operationId) {
        return operation.map(operationId::equals).orElse(true);
    }
}
