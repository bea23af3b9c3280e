package dev.understudy.verify.internal.derive;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Chooses examples of single strings and numbers in a contract, since a server probably accepts them. */
final class Examples {

    private Examples() {}

    /**
     * Returns the first example of a schema that is a string or a number and satisfies its type and limits; empty if there
     * is none. Also empty for a format, for which there are samples that are certainly valid. A boolean is not taken from
     * an example, since an example often shows how to switch something on.
     */
    static Optional<JsonNode> scalar(AllOfSchemas schema) {
        boolean isRestricted =
                schema.text("format").filter(FormatSamples::isKnown).isPresent()
                        || schema.all("multipleOf").findAny().isPresent();
        return isRestricted
                ? Optional.empty()
                : schema.examples().filter(value -> isValid(value, schema)).findFirst();
    }

    private static boolean isValid(JsonNode value, AllOfSchemas schema) {
        Set<String> types = schema.types();
        if (value.isString()) {
            int length =
                    value.stringValue().codePointCount(0, value.stringValue().length());
            return types.contains("string")
                    && isBetween(BigDecimal.valueOf(length), schema, "minLength", "maxLength")
                    && schema.texts("pattern").stream()
                            .allMatch(pattern -> StringValues.matches(pattern, value.stringValue()));
        }
        boolean isNumber = value.isIntegralNumber()
                ? types.contains("integer") || types.contains("number")
                : value.isNumber() && types.contains("number");
        return isNumber && isBetween(value.decimalValue(), schema, "minimum", "maximum");
    }

    private static boolean isBetween(BigDecimal number, AllOfSchemas schema, String minimum, String maximum) {
        return schema.largest(minimum)
                        .filter(least -> number.compareTo(least) < 0)
                        .isEmpty()
                && schema.smallest(maximum)
                        .filter(most -> number.compareTo(most) > 0)
                        .isEmpty();
    }
}
