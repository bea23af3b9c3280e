package dev.understudy.verify.internal.shrink;

import dev.understudy.verify.internal.derive.TreeEdits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Finds the values that are one step smaller than a given value: first those without one property or element, then
 * those with a shorter string, with a string of only {@code x}, or with a number closer to zero.
 */
final class SmallerValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode root;
    private final List<JsonNode> found = new ArrayList<>();

    private SmallerValues(JsonNode root) {
        this.root = root;
    }

    static List<JsonNode> than(JsonNode root) {
        SmallerValues smaller = new SmallerValues(root);
        smaller.addRemovals(root, JsonPointer.empty());
        smaller.addSmallerLeaves(root, JsonPointer.empty());
        return smaller.found;
    }

    private void addRemovals(JsonNode value, JsonPointer at) {
        value.forEachEntry((name, member) -> {
            found.add(TreeEdits.without(root, at.appendProperty(name)));
            addRemovals(member, at.appendProperty(name));
        });
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            found.add(TreeEdits.without(root, at.appendIndex(i)));
            addRemovals(value.get(i), at.appendIndex(i));
        }
    }

    private void addSmallerLeaves(JsonNode value, JsonPointer at) {
        if (value.isString()) {
            simplerStrings(value.stringValue())
                    .forEach(text -> found.add(TreeEdits.with(root, at, NODES.stringNode(text))));
        } else if (value.isNumber()) {
            smallerNumbers(value.decimalValue()).forEach(number -> found.add(TreeEdits.with(root, at, number)));
        }
        value.forEachEntry((name, member) -> addSmallerLeaves(member, at.appendProperty(name)));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            addSmallerLeaves(value.get(i), at.appendIndex(i));
        }
    }

    private static List<String> simplerStrings(String text) {
        int length = text.codePointCount(0, text.length());
        if (length == 0) {
            return List.of();
        }
        List<String> simpler = new ArrayList<>(List.of(""));
        String half = text.substring(0, text.offsetByCodePoints(0, length / 2));
        String oneLess = text.substring(0, text.offsetByCodePoints(0, length - 1));
        String plain = "x".repeat(length);
        for (String candidate : List.of(half, oneLess, plain)) {
            if (!candidate.equals(text) && !simpler.contains(candidate)) {
                simpler.add(candidate);
            }
        }
        return simpler;
    }

    private static List<JsonNode> smallerNumbers(BigDecimal number) {
        if (number.signum() == 0) {
            return List.of();
        }
        List<JsonNode> smaller = new ArrayList<>(List.of(NODES.numberNode(0)));
        BigDecimal half = new BigDecimal(number.toBigInteger().shiftRight(1));
        if (half.abs().compareTo(number.abs()) < 0 && half.signum() != 0) {
            smaller.add(NODES.numberNode(half.toBigIntegerExact()));
        }
        return smaller;
    }
}
