package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A violation of a schema.
 *
 * @param at the JSON pointer (RFC 6901) to the invalid part of the value; the empty pointer means the complete value
 * @param keyword the violated keyword, such as {@code additionalProperties}
 * @param keywordNode the keyword's node in the contract
 * @param property the missing or unexpected property; null if the keyword does not concern a single property
 * @param arguments the arguments of the keyword, such as the allowed types or the limit
 * @param message the violation in English, without a subject: "must be at least 3 characters long"
 * @param received the value at {@code at}
 */
public record SchemaFault(
        JsonPointer at,
        String keyword,
        DocumentNode keywordNode,
        String property,
        List<String> arguments,
        String message,
        JsonNode received) {}
