package dev.understudy.suite.strength;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A body that was whole before one keyword was broken in it.
 *
 * @param keyword the keyword
 * @param pointer where in the body
 * @param body the broken body
 */
record Broken(String keyword, String pointer, JsonNode body) {

    /** The keywords that a finding may name for it. */
    Set<String> keywords() {
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
