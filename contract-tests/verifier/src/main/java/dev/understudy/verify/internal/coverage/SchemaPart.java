package dev.understudy.verify.internal.coverage;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnresolvedReference;
import dev.understudy.contract.schema.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One schema, as seen by who wants to know what it asks. Immutable. */
final class SchemaPart {

    private final DocumentNode node;
    private final List<AskedKeyword> asked = new ArrayList<>();
    private final List<DocumentNode> inPlace = new ArrayList<>();
    private final List<DocumentNode> branches = new ArrayList<>();
    private final Map<String, DocumentNode> properties = new LinkedHashMap<>();
    private final Map<String, Direction> guarded = new LinkedHashMap<>();
    private final List<DocumentNode> prefix;
    private final DocumentNode items;
    private final DocumentNode additional;

    SchemaPart(DocumentNode node, Documents documents) {
        this.node = node;
        this.prefix = node.child("prefixItems").elements();
        this.items = node.child("items");
        this.additional = node.child("additionalProperties");
        node.value()
                .propertyNames()
                .forEach(name -> AskedKeyword.of(name, node.child(name)).ifPresent(asked::add));
        follow(node, documents).filter(target -> !target.equals(node)).forEach(inPlace::add);
        inPlace.addAll(node.child("allOf").elements());
        Stream.of("oneOf", "anyOf")
                .flatMap(union -> node.child(union).elements().stream())
                .flatMap(branch -> follow(branch, documents))
                .forEach(branches::add);
        node.child("properties").members().forEach((name, property) -> {
            properties.put(name, property);
            follow(property, documents).forEach(target -> guard(name, property, target));
        });
    }

    /** The keywords that it puts to this value. */
    List<String> keywords(JsonNode value, Direction direction) {
        List<String> keywords = new ArrayList<>();
        for (AskedKeyword keyword : asked) {
            if (keyword.isPutTo(value)) {
                keywords.add(keyword.name());
            }
        }
        if (value.isObject()) {
            keywords.addAll(guards(direction));
        }
        return keywords;
    }

    /** The keywords that it might put to some value. */
    List<String> keywords(Direction direction) {
        return Stream.concat(asked.stream().map(AskedKeyword::name), guards(direction).stream())
                .toList();
    }

    /** The schemas that go before the same value. */
    List<DocumentNode> inPlace() {
        return inPlace;
    }

    /** The schemas of which one, or some, go before the same value. */
    List<DocumentNode> branches() {
        return branches;
    }

    /** Tells of each part of a value and the schema that it goes before. */
    void forEachChild(JsonNode value, BiConsumer<DocumentNode, JsonNode> visitor) {
        if (value.isObject()) {
            value.forEachEntry((name, member) -> tell(properties.getOrDefault(name, additional), member, visitor));
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            tell(i < prefix.size() ? prefix.get(i) : items, value.get(i), visitor);
        }
    }

    private static void tell(DocumentNode schema, JsonNode part, BiConsumer<DocumentNode, JsonNode> visitor) {
        if (schema.value().isObject()) {
            visitor.accept(schema, part);
        }
    }

    /** Every schema directly below it. */
    List<DocumentNode> all() {
        List<DocumentNode> all = new ArrayList<>(inPlace);
        all.addAll(branches);
        all.addAll(properties.values());
        all.addAll(prefix);
        Stream.of(items, additional).filter(schema -> schema.value().isObject()).forEach(all::add);
        return all;
    }

    /** Whether a value may be meant for it, as far as its type, constants and required properties tell. */
    boolean suits(JsonNode value) {
        boolean type = AskedKeyword.admits(node.child("type").value(), value);
        boolean required = !value.isObject()
                || node.child("required").value().valueStream().allMatch(name -> value.has(name.asString("")));
        boolean constants = properties.entrySet().stream()
                .filter(property -> property.getValue().child("const").exists() && value.has(property.getKey()))
                .allMatch(property -> property.getValue().child("const").value().equals(value.get(property.getKey())));
        return type && required && constants;
    }

    private void guard(String name, DocumentNode property, DocumentNode target) {
        if (property.child("readOnly").isTrue() || target.child("readOnly").isTrue()) {
            guarded.put(name, Direction.REQUEST);
        } else if (property.child("writeOnly").isTrue()
                || target.child("writeOnly").isTrue()) {
            guarded.put(name, Direction.RESPONSE);
        }
    }

    private List<String> guards(Direction direction) {
        return guarded.values().stream()
                .filter(direction::equals)
                .map(any -> direction == Direction.REQUEST ? "readOnly" : "writeOnly")
                .toList();
    }

    // A reference to nowhere is listed where schemas are read.
    private static Stream<DocumentNode> follow(DocumentNode node, Documents documents) {
        try {
            return Stream.of(documents.follow(node));
        } catch (UnresolvedReference e) {
            return Stream.empty();
        }
    }
}
