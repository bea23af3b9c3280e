package dev.understudy.verify.internal.shrink;

import dev.understudy.verify.internal.derive.Trees;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values that are a little smaller than a value, the boldest steps first. */
final class Smaller {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode root;
    private final List<JsonNode> found = new ArrayList<>();

    private Smaller(JsonNode root) {
        this.root = root;
    }

    static List<JsonNode> than(JsonNode root) {
        Smaller smaller = new Smaller(root);
        smaller.remove(root, JsonPointer.empty());
        smaller.shorten(root, JsonPointer.empty());
        return smaller.found;
    }

    private void remove(JsonNode value, JsonPointer at) {
        value.forEachEntry((name, member) -> {
            found.add(Trees.without(root, at.appendProperty(name)));
            remove(member, at.appendProperty(name));
        });
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            found.add(Trees.without(root, at.appendIndex(i)));
            remove(value.get(i), at.appendIndex(i));
        }
    }

    private void shorten(JsonNode value, JsonPointer at) {
        if (value.isString()) {
            shorten(value.stringValue()).forEach(text -> found.add(Trees.with(root, at, NODES.stringNode(text))));
        } else if (value.isNumber()) {
            round(value.decimalValue()).forEach(number -> found.add(Trees.with(root, at, number)));
        }
        value.forEachEntry((name, member) -> shorten(member, at.appendProperty(name)));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            shorten(value.get(i), at.appendIndex(i));
        }
    }

    private static List<String> shorten(String text) {
        int length = text.codePointCount(0, text.length());
        if (length == 0) {
            return List.of();
        }
        List<String> shorter = new ArrayList<>(List.of(""));
        String half = text.substring(0, text.offsetByCodePoints(0, length / 2));
        String oneLess = text.substring(0, text.offsetByCodePoints(0, length - 1));
        String plain = "x".repeat(length);
        for (String candidate : List.of(half, oneLess, plain)) {
            if (!candidate.equals(text) && !shorter.contains(candidate)) {
                shorter.add(candidate);
            }
        }
        return shorter;
    }

    private static List<JsonNode> round(BigDecimal number) {
        if (number.signum() == 0) {
            return List.of();
        }
        List<JsonNode> rounder = new ArrayList<>(List.of(NODES.numberNode(0)));
        BigDecimal half = new BigDecimal(number.toBigInteger().shiftRight(1));
        if (half.abs().compareTo(number.abs()) < 0 && half.signum() != 0) {
            rounder.add(NODES.numberNode(half.toBigIntegerExact()));
        }
        return rounder;
    }
}
