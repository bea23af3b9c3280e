package dev.understudy.verify.internal.derive;

import dev.understudy.contract.Contract;
import dev.understudy.contract.document.DocumentNode;
import tools.jackson.databind.JsonNode;

/**
 * Finds whole numbers with a decimal point, such as 7.0. They are integers for JSON Schema 2020-12 (Validation, section
 * 6.1.1), but not for the draft on which OpenAPI 3.0 is based, so that a server may accept or reject them there. No
 * specification says whether the text of a parameter may have a decimal point.
 */
final class WholeNumbers {

    private WholeNumbers() {}

    /** Returns whether such numbers are integers in the bodies of a contract. */
    static boolean areIntegers(Contract contract) {
        DocumentNode root = contract.documents().main().root();
        return !root.child("openapi").text("").startsWith("3.0")
                && !root.child("jsonSchemaDialect").text("").contains("draft-04");
    }

    static boolean areIn(JsonNode value) {
        if (value.isContainer()) {
            return value.valueStream().anyMatch(WholeNumbers::areIn);
        }
        return value.isBigDecimal()
                && value.decimalValue().scale() > 0
                && value.decimalValue().stripTrailingZeros().scale() <= 0;
    }
}
