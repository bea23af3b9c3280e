package dev.understudy.contract.jsonpath;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The six comparison operators of RFC 9535 section 2.3.5.2.2. Two absent values are equal; values of different types
 * are neither equal nor ordered.
 */
enum ComparisonOperator {
    // The parser takes the first symbol that matches, so <= comes before its prefix <, and >= before >.
    EQUAL("=="),
    UNEQUAL("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    LESS("<"),
    GREATER(">");

    // Only for equality, not for sorting: 1 and 1.0 are equal.
    private static final Comparator<JsonNode> SCALAR_EQUALITY = (left, right) -> {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue());
        }
        return left.equals(right) ? 0 : 1;
    };

    private final String symbol;

    ComparisonOperator(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }

    boolean holds(Optional<JsonNode> left, Optional<JsonNode> right) {
        return switch (this) {
            case EQUAL -> equal(left, right);
            case UNEQUAL -> !equal(left, right);
            case LESS -> less(left, right);
            case GREATER -> less(right, left);
            case AT_MOST -> less(left, right) || equal(left, right);
            case AT_LEAST -> less(right, left) || equal(left, right);
        };
    }

    private static boolean equal(Optional<JsonNode> left, Optional<JsonNode> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() && right.isEmpty();
        }
        return left.get().equals(SCALAR_EQUALITY, right.get());
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
                && compareCodePoints(left.get().stringValue(), right.get().stringValue()) < 0;
    }

    // Compares code points: String.compareTo would sort surrogate pairs before the code points from U+E000 to U+FFFF.
    private static int compareCodePoints(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }
}
