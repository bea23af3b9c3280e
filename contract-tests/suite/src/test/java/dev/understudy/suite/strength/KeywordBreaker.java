package dev.understudy.suite.strength;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Breaks one keyword of a schema in a value that keeps it, in every way that comes to mind. */
final class KeywordBreaker {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectBreaker objects;
    private final ArrayBreaker arrays;
    private final Fullest fullest;
    private final Parts parts;

    KeywordBreaker(Documents documents) {
        this.parts = new Parts(documents);
        this.fullest = new Fullest(documents);
        this.objects = new ObjectBreaker(parts, fullest);
        this.arrays = new ArrayBreaker(fullest);
    }

    /** Values that break the keyword; empty if it cannot be broken by a value like this one. */
    List<JsonNode> breakOne(DocumentNode schema, String keyword, JsonNode value) {
        List<JsonNode> wrong = new ArrayList<>();
        switch (keyword) {
            case "type" -> wrong.addAll(Types.others(schema));
            case "enum", "const" -> wrong.add(unlisted(schema, value));
            case "not" -> wrong.add(fullest.value(schema.child("not")));
            case "oneOf", "anyOf" -> wrong.addAll(ofNoBranch(schema.child(keyword)));
            case "x-wrong" -> schema.child(keyword).elements().forEach(each -> wrong.add(each.value()));
            default -> {
                wrong.addAll(value.isNumber() ? NumberBreaker.breakOne(schema, keyword, value) : List.of());
                wrong.addAll(value.isString() ? TextBreaker.breakOne(schema, keyword, value) : List.of());
                wrong.addAll(value.isArray() ? arrays.breakOne(schema, keyword, value) : List.of());
                wrong.addAll(value.isObject() ? objects.breakOne(schema, keyword, value) : List.of());
            }
        }
        return wrong;
    }

    // Of the same type, where the type is a keyword of its own.
    private static JsonNode unlisted(DocumentNode schema, JsonNode value) {
        if (value.isNumber() && Types.named(schema).size() == 1) {
            return NODES.numberNode(value.decimalValue().add(new BigDecimal(1000)));
        }
        return NODES.stringNode("no such value");
    }

    // A value of a type that no branch names.
    private List<JsonNode> ofNoBranch(DocumentNode union) {
        List<List<JsonNode>> others = new ArrayList<>();
        for (DocumentNode branch : union.elements()) {
            List<JsonNode> other = new ArrayList<>();
            parts.of(branch).stream()
                    .filter(part -> !Types.named(part).isEmpty())
                    .forEach(part -> other.addAll(Types.others(part)));
            others.add(other);
        }
        List<JsonNode> common = new ArrayList<>(others.get(0));
        others.forEach(common::retainAll);
        return common;
    }
}
