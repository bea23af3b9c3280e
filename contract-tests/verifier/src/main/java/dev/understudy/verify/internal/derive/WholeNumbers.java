package dev.understudy.verify.internal.derive;

import tools.jackson.databind.JsonNode;

/**
 * Finds whole numbers with a decimal point, such as 7.0. They are integers for JSON Schema 2020-12, but not for the draft
 * on which OpenAPI 3.0 is based, so that a server may accept or reject them.
 */
final class WholeNumbers {

    private WholeNumbers() {}

    static boolean areIn(JsonNode value) {
        if (value.isContainer()) {
            return value.valueStream().anyMatch(WholeNumbers::areIn);
        }
        return value.isBigDecimal()
                && value.decimalValue().scale() > 0
                && value.decimalValue().stripTrailingZeros().scale() <= 0;
    }
}
