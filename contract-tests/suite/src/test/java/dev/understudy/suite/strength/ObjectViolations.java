package dev.understudy.suite.strength;

import dev.understudy.contract.document.DocumentNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Derives values that violate keywords for objects. */
final class ObjectViolations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    // Short and simple, so that it violates only the keyword that forbids it.
    private static final String UNDECLARED = "zz";

    private final ApplicableSchemas applicableSchemas;
    private final ExampleBuilder examples;

    ObjectViolations(ApplicableSchemas applicableSchemas, ExampleBuilder examples) {
        this.applicableSchemas = applicableSchemas;
        this.examples = examples;
    }

    List<JsonNode> of(DocumentNode schema, String keyword, JsonNode value) {
        DocumentNode node = schema.child(keyword);
        return switch (keyword) {
            case "required" -> without(value, names(node));
            case "minProperties" -> List.of(fewer(value, node.value().intValue() - 1));
            case "maxProperties" -> List.of(more(value, node.value().intValue() + 1));
            case "additionalProperties", "unevaluatedProperties" -> additional(node, value);
            case "propertyNames" -> List.of(TreeEdit.with(value, "NO SUCH NAME", NODES.stringNode("x")));
            case "dependentRequired", "dependencies" -> dependents(node, value);
            case "discriminator" ->
                List.of(TreeEdit.with(value, node.child("propertyName").text(""), NODES.stringNode("no such kind")));
            case "properties" -> forbidden(node, value);
            default -> List.of();
        };
    }

    private static Set<String> names(DocumentNode list) {
        return list.elements().stream().map(name -> name.text("")).collect(Collectors.toSet());
    }

    private static List<JsonNode> without(JsonNode value, Set<String> names) {
        return names.stream()
                .filter(value::has)
                .map(name -> TreeEdit.without(value, name))
                .toList();
    }

    private static JsonNode fewer(JsonNode value, int size) {
        JsonNode fewer = value;
        for (String name : value.propertyNames()) {
            fewer = fewer.size() > size ? TreeEdit.without(fewer, name) : fewer;
        }
        return fewer;
    }

    private static JsonNode more(JsonNode value, int size) {
        JsonNode more = value;
        for (char c = 'a'; more.size() < size; c++) {
            more = TreeEdit.with(more, "z" + c, NODES.stringNode("x"));
        }
        return more;
    }

    // If the keyword is false, any additional property violates it. If the keyword is a schema, InvalidBodies derives
    // values that violate the schema.
    private static List<JsonNode> additional(DocumentNode node, JsonNode value) {
        return node.value().isBoolean() && !node.isTrue()
                ? List.of(TreeEdit.with(value, UNDECLARED, NODES.stringNode("x")))
                : List.of();
    }

    private static List<JsonNode> dependents(DocumentNode node, JsonNode value) {
        List<JsonNode> invalid = new ArrayList<>();
        node.members().forEach((name, dependents) -> {
            if (value.has(name) && dependents.value().isArray()) {
                invalid.addAll(without(value, names(dependents)));
            }
        });
        return invalid;
    }

    // Adds properties that a response must not contain: write-only ones, and those with the schema false.
    private List<JsonNode> forbidden(DocumentNode node, JsonNode value) {
        List<JsonNode> invalid = new ArrayList<>();
        node.members().forEach((name, property) -> {
            boolean isFalse = property.value().isBoolean() && !property.isTrue();
            boolean isWriteOnly = applicableSchemas.of(property).stream()
                    .anyMatch(applicable -> applicable.child("writeOnly").isTrue());
            if (isFalse || isWriteOnly) {
                invalid.add(TreeEdit.with(value, name, isFalse ? NODES.stringNode("x") : examples.value(property)));
            }
        });
        return invalid;
    }
}
