package dev.understudy.verify.internal.satisfy;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Compares and creates JSON values. Numbers are equal if their mathematical values are (JSON Schema core, 4.2.2). */
final class JsonValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonValues() {}

    static boolean equal(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        if (one.isArray() && other.isArray() && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                if (!equal(one.get(i), other.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (one.isObject() && other.isObject() && one.size() == other.size()) {
            return one.propertyStream()
                    .allMatch(each -> other.has(each.getKey()) && equal(each.getValue(), other.get(each.getKey())));
        }
        return !one.isContainer() && one.equals(other);
    }

    static JsonNode number(BigDecimal number) {
        boolean isInteger = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        return isInteger && number.precision() - number.scale() < 400
                ? NODES.numberNode(number.toBigInteger())
                : NODES.numberNode(number);
    }

    static JsonNode string(String text) {
        return NODES.stringNode(text);
    }
}
