package dev.understudy.suite.strength;

import dev.understudy.contract.document.DocumentNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Breaks keywords of objects. */
final class ObjectBreaker {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    // Short and plain, so that it breaks no keyword but the one that forbids it.
    private static final String UNDECLARED = "zz";

    private final Parts parts;
    private final Fullest fullest;

    ObjectBreaker(Parts parts, Fullest fullest) {
        this.parts = parts;
        this.fullest = fullest;
    }

    List<JsonNode> breakOne(DocumentNode schema, String keyword, JsonNode value) {
        DocumentNode node = schema.child(keyword);
        return switch (keyword) {
            case "required" -> without(value, names(node));
            case "minProperties" -> List.of(fewer(value, node.value().intValue() - 1));
            case "maxProperties" -> List.of(more(value, node.value().intValue() + 1));
            case "additionalProperties", "unevaluatedProperties" -> additional(node, value);
            case "propertyNames" -> List.of(Edit.with(value, "NO SUCH NAME", NODES.stringNode("x")));
            case "dependentRequired", "dependencies" -> dependents(node, value);
            case "discriminator" ->
                List.of(Edit.with(value, node.child("propertyName").text(""), NODES.stringNode("no such kind")));
            case "properties" -> hidden(node, value);
            default -> List.of();
        };
    }

    private static Set<String> names(DocumentNode list) {
        return list.elements().stream().map(name -> name.text("")).collect(Collectors.toSet());
    }

    private static List<JsonNode> without(JsonNode value, Set<String> names) {
        return names.stream()
                .filter(value::has)
                .map(name -> Edit.without(value, name))
                .toList();
    }

    private static JsonNode fewer(JsonNode value, int size) {
        JsonNode fewer = value;
        for (String name : value.propertyNames()) {
            fewer = fewer.size() > size ? Edit.without(fewer, name) : fewer;
        }
        return fewer;
    }

    private static JsonNode more(JsonNode value, int size) {
        JsonNode more = value;
        for (char c = 'a'; more.size() < size; c++) {
            more = Edit.with(more, "z" + c, NODES.stringNode("x"));
        }
        return more;
    }

    // Closed objects take no other property at all, others only what keeps their schema.
    private static List<JsonNode> additional(DocumentNode node, JsonNode value) {
        return node.value().isBoolean() && !node.isTrue()
                ? List.of(Edit.with(value, UNDECLARED, NODES.stringNode("x")))
                : List.of();
    }

    private static List<JsonNode> dependents(DocumentNode node, JsonNode value) {
        List<JsonNode> wrong = new ArrayList<>();
        node.members().forEach((name, dependents) -> {
            if (value.has(name) && dependents.value().isArray()) {
                wrong.addAll(without(value, names(dependents)));
            }
        });
        return wrong;
    }

    // What answers must not hold: write-only properties, and those whose schema nothing keeps.
    private List<JsonNode> hidden(DocumentNode node, JsonNode value) {
        List<JsonNode> wrong = new ArrayList<>();
        node.members().forEach((name, property) -> {
            boolean nothingKeeps = property.value().isBoolean() && !property.isTrue();
            boolean writeOnly = parts.of(property).stream()
                    .anyMatch(part -> part.child("writeOnly").isTrue());
            if (nothingKeeps || writeOnly) {
                wrong.add(Edit.with(value, name, nothingKeeps ? NODES.stringNode("x") : fullest.value(property)));
            }
        });
        return wrong;
    }
}
