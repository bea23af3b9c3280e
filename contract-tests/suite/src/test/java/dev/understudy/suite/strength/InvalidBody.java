package dev.understudy.suite.strength;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A body that violates one keyword of its schema.
 *
 * @param keyword the violated keyword, or {@code x-wrong} if the contract lists the value as invalid
 * @param pointer JSON pointer to the violation in the body
 * @param body the invalid body
 */
record InvalidBody(String keyword, String pointer, JsonNode body) {

    /**
     * Returns the keywords that a finding about this body may name, because some violations are reported with a related
     * keyword. Empty if a finding may name any keyword.
     */
    Set<String> reportableKeywords() {
        return switch (keyword) {
            case "x-wrong" -> Set.of();
            case "minimum" -> Set.of("minimum", "exclusiveMinimum");
            case "maximum" -> Set.of("maximum", "exclusiveMaximum");
            case "oneOf", "anyOf" -> Set.of(keyword, "type");
            case "const", "enum" -> Set.of(keyword, "discriminator", "oneOf", "anyOf");
            case "minContains", "contains" -> Set.of("minContains", "contains");
            case "properties" -> Set.of("writeOnly", "false");
            default -> Set.of(keyword);
        };
    }
}
