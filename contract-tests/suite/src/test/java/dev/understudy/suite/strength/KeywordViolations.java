package dev.understudy.suite.strength;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Derives values that violate one keyword of a schema from a value that satisfies the schema. */
final class KeywordViolations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectViolations objects;
    private final ArrayViolations arrays;
    private final ExampleBuilder examples;
    private final ApplicableSchemas applicableSchemas;

    KeywordViolations(Documents documents) {
        this.applicableSchemas = new ApplicableSchemas(documents);
        this.examples = new ExampleBuilder(documents);
        this.objects = new ObjectViolations(applicableSchemas, examples);
        this.arrays = new ArrayViolations(examples);
    }

    /**
     * Returns values that violate the keyword; none if the keyword does not apply to the JSON type of the value, or if
     * this class does not support the keyword.
     */
    List<JsonNode> of(DocumentNode schema, String keyword, JsonNode value) {
        List<JsonNode> invalid = new ArrayList<>();
        switch (keyword) {
            case "type" -> invalid.addAll(TypeSamples.valuesOfOtherTypes(schema));
            case "enum", "const" -> invalid.add(unlisted(schema, value));
            case "not" -> invalid.add(examples.value(schema.child("not")));
            case "oneOf", "anyOf" -> invalid.addAll(outsideOfAllBranches(schema.child(keyword)));
            case "x-wrong" -> schema.child(keyword).elements().forEach(each -> invalid.add(each.value()));
            default -> {
                invalid.addAll(value.isNumber() ? NumberViolations.of(schema, keyword, value) : List.of());
                invalid.addAll(value.isString() ? StringViolations.of(schema, keyword, value) : List.of());
                invalid.addAll(value.isArray() ? arrays.of(schema, keyword, value) : List.of());
                invalid.addAll(value.isObject() ? objects.of(schema, keyword, value) : List.of());
            }
        }
        return invalid;
    }

    // Returns a value that the schema does not list. If the schema allows only numbers, the value is a number.
    private static JsonNode unlisted(DocumentNode schema, JsonNode value) {
        if (value.isNumber() && TypeSamples.declaredTypes(schema).size() == 1) {
            return NODES.numberNode(value.decimalValue().add(new BigDecimal(1000)));
        }
        return NODES.stringNode("no such value");
    }

    // Returns a sample value of each type that all branches reject.
    private List<JsonNode> outsideOfAllBranches(DocumentNode union) {
        List<List<JsonNode>> valuesByBranch = new ArrayList<>();
        for (DocumentNode branch : union.elements()) {
            List<JsonNode> values = new ArrayList<>();
            applicableSchemas.of(branch).stream()
                    .filter(applicable -> !TypeSamples.declaredTypes(applicable).isEmpty())
                    .forEach(applicable -> values.addAll(TypeSamples.valuesOfOtherTypes(applicable)));
            valuesByBranch.add(values);
        }
        List<JsonNode> common = new ArrayList<>(valuesByBranch.get(0));
        valuesByBranch.forEach(common::retainAll);
        return common;
    }
}
