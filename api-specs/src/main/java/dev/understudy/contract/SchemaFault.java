package dev.understudy.contract;

import java.util.List;
import tools.jackson.core.JsonPointer;

/**
 * One way in which a value breaks its schema.
 *
 * @param at where in the value (RFC 6901); the root is the empty pointer
 * @param keyword the keyword that is broken, such as {@code additionalProperties}
 * @param schema where in the contract the keyword stands, as a URI with a JSON pointer as its fragment
 * @param property the property that is missing or too many, or null where the keyword speaks of none
 * @param arguments what the keyword demands, such as the allowed types or the bound
 * @param message the library's English sentence, without the place
 */
public record SchemaFault(
        JsonPointer at, String keyword, String schema, String property, List<String> arguments, String message) {}
