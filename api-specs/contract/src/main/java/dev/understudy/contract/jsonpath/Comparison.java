package dev.understudy.contract.jsonpath;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The six comparisons of RFC 9535 section 2.3.5.2.2, in which nothing equals nothing and kinds never mix. */
enum Comparison {
    // Longer signs come first, since < begins <=.
    EQUAL("=="),
    UNEQUAL("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    LESS("<"),
    MORE(">");

    private static final Comparator<JsonNode> LEAVES = (left, right) -> {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue());
        }
        return left.equals(right) ? 0 : 1;
    };

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    boolean holds(Optional<JsonNode> left, Optional<JsonNode> right) {
        return switch (this) {
            case EQUAL -> equal(left, right);
            case UNEQUAL -> !equal(left, right);
            case LESS -> less(left, right);
            case MORE -> less(right, left);
            case AT_MOST -> less(left, right) || equal(left, right);
            case AT_LEAST -> less(right, left) || equal(left, right);
        };
    }

    private static boolean equal(Optional<JsonNode> left, Optional<JsonNode> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() && right.isEmpty();
        }
        return left.get().equals(LEAVES, right.get());
    }

    private static boolean less(Optional<JsonNode> left, Optional<JsonNode> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        if (left.get().isNumber() && right.get().isNumber()) {
            return left.get().decimalValue().compareTo(right.get().decimalValue()) < 0;
        }
        return left.get().isString()
                && right.get().isString()
                && byCharacters(left.get().stringValue(), right.get().stringValue()) < 0;
    }

    // By Unicode characters: String.compareTo would sort surrogate pairs below other characters.
    private static int byCharacters(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }
}
