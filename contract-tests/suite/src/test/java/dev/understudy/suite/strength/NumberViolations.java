package dev.understudy.suite.strength;

import dev.understudy.contract.document.DocumentNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Derives values that violate keywords for numbers. */
final class NumberViolations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private NumberViolations() {}

    static List<JsonNode> of(DocumentNode schema, String keyword, JsonNode value) {
        DocumentNode node = schema.child(keyword);
        BigDecimal step = schema.child("multipleOf").value().decimalValue(BigDecimal.ONE);
        return switch (keyword) {
            case "minimum" -> List.of(number(node.value().decimalValue().subtract(step)));
            case "maximum" -> List.of(number(node.value().decimalValue().add(step)));
            case "exclusiveMinimum" -> exclusive(schema, node, "minimum");
            case "exclusiveMaximum" -> exclusive(schema, node, "maximum");
            case "multipleOf" -> List.of(number(value.decimalValue().add(step.divide(BigDecimal.valueOf(2)))));
            case "format" -> format(node.text(""));
            default -> List.of();
        };
    }

    // In OpenAPI 3.0, exclusiveMinimum and exclusiveMaximum are booleans: true excludes minimum or maximum itself.
    private static List<JsonNode> exclusive(DocumentNode schema, DocumentNode node, String bound) {
        JsonNode limit = node.value().isBoolean() ? schema.child(bound).value() : node.value();
        return node.value().isBoolean() && !node.isTrue() ? List.of() : List.of(limit);
    }

    private static List<JsonNode> format(String format) {
        return switch (format) {
            case "int8", "int16", "int32", "int64" -> {
                BigInteger limit = BigInteger.ONE.shiftLeft(Integer.parseInt(format.substring(3)) - 1);
                yield List.of(
                        NODES.numberNode(limit), NODES.numberNode(limit.negate().subtract(BigInteger.ONE)));
            }
            case "uint8", "uint16", "uint32", "uint64" -> {
                BigInteger limit = BigInteger.ONE.shiftLeft(Integer.parseInt(format.substring(4)));
                yield List.of(NODES.numberNode(limit), NODES.numberNode(-1));
            }
            case "float" -> List.of(number(new BigDecimal("3.5e38")), number(new BigDecimal("-3.5e38")));
            case "double" -> List.of(number(new BigDecimal("1e309")), number(new BigDecimal("-1e309")));
            default -> new ArrayList<>();
        };
    }

    private static JsonNode number(BigDecimal value) {
        return NODES.numberNode(value);
    }
}
