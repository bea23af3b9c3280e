package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One way in which a value breaks its schema.
 *
 * @param at where in the value (RFC 6901); the root is the empty pointer
 * @param keyword the keyword that is broken, such as {@code additionalProperties}
 * @param declared where in the contract the keyword stands
 * @param property the property that is missing or too many, or null where the keyword speaks of none
 * @param arguments what the keyword demands, such as the allowed types or the bound
 * @param message an English sentence without its subject
 * @param received the value at {@code at}
 */
public record SchemaFault(
        JsonPointer at,
        String keyword,
        DocumentNode declared,
        String property,
        List<String> arguments,
        String message,
        JsonNode received) {}
