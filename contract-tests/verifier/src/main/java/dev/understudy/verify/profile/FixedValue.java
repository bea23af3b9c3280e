package dev.understudy.verify.profile;

import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A value for a parameter, or in a request body, that replaces the generated one.
 *
 * @param operation the id of the operation; empty for all operations
 * @param parameter the name of the parameter; empty for a value in a body
 * @param pointer the JSON pointer into the body; empty for a parameter
 * @param value the value; empty if {@code sameAs} names a parameter
 * @param sameAs the name of the parameter whose value is used; empty if {@code value} is present
 */
public record FixedValue(
        Optional<String> operation,
        Optional<String> parameter,
        Optional<JsonPointer> pointer,
        Optional<JsonNode> value,
        Optional<String> sameAs) {

    /** Returns whether the value is used for the operation with this id. */
    public boolean isFor(String operationId) {
        return operation.map(operationId::equals).orElse(true);
    }
}
