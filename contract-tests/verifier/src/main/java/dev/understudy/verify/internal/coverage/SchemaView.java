package dev.understudy.verify.internal.coverage;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnresolvedReferenceException;
import dev.understudy.contract.schema.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The keywords and direct subschemas of one schema. Immutable. */
final class SchemaView {

    private final DocumentNode node;
    private final List<AssertionKeyword> assertions = new ArrayList<>();
    private final List<DocumentNode> inPlaceSubschemas = new ArrayList<>();
    private final List<DocumentNode> branches = new ArrayList<>();
    private final Map<String, DocumentNode> properties = new LinkedHashMap<>();
    // The properties that must not be sent in one direction: readOnly in requests, writeOnly in responses.
    private final Map<String, Direction> restricted = new LinkedHashMap<>();
    private final List<DocumentNode> prefixItems;
    private final DocumentNode items;
    private final DocumentNode additionalProperties;

    SchemaView(DocumentNode node, Documents documents) {
        this.node = node;
        this.prefixItems = node.child("prefixItems").elements();
        this.items = node.child("items");
        this.additionalProperties = node.child("additionalProperties");
        node.value()
                .propertyNames()
                .forEach(name -> AssertionKeyword.of(name, node.child(name)).ifPresent(assertions::add));
        follow(node, documents).filter(target -> !target.equals(node)).forEach(inPlaceSubschemas::add);
        inPlaceSubschemas.addAll(node.child("allOf").elements());
        Stream.of("oneOf", "anyOf")
                .flatMap(union -> node.child(union).elements().stream())
                .flatMap(branch -> follow(branch, documents))
                .forEach(branches::add);
        node.child("properties").members().forEach((name, property) -> {
            properties.put(name, property);
            follow(property, documents).forEach(target -> addRestriction(name, property, target));
        });
    }

    /** Returns the keywords of this schema that apply to a value, without those of subschemas. */
    List<String> keywords(JsonNode value, Direction direction) {
        List<String> keywords = new ArrayList<>();
        for (AssertionKeyword keyword : assertions) {
            if (keyword.appliesTo(value)) {
                keywords.add(keyword.name());
            }
        }
        if (value.isObject()) {
            keywords.addAll(restrictions(direction));
        }
        return keywords;
    }

    /** Returns all keywords of this schema that can apply to some value, without those of subschemas. */
    List<String> keywords(Direction direction) {
        return Stream.concat(assertions.stream().map(AssertionKeyword::name), restrictions(direction).stream())
                .toList();
    }

    /** Returns the schemas that apply to the same value as this one: the target of a reference, and {@code allOf}. */
    List<DocumentNode> inPlaceSubschemas() {
        return inPlaceSubschemas;
    }

    /** Returns the branches of {@code oneOf} and {@code anyOf}, of which only some apply to the value. */
    List<DocumentNode> branches() {
        return branches;
    }

    /** Passes each part of a value to the visitor, with the schema that applies to it. */
    void forEachChild(JsonNode value, BiConsumer<DocumentNode, JsonNode> visitor) {
        if (value.isObject()) {
            value.forEachEntry(
                    (name, member) -> visit(properties.getOrDefault(name, additionalProperties), member, visitor));
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            visit(i < prefixItems.size() ? prefixItems.get(i) : items, value.get(i), visitor);
        }
    }

    private static void visit(DocumentNode schema, JsonNode part, BiConsumer<DocumentNode, JsonNode> visitor) {
        if (schema.value().isObject()) {
            visitor.accept(schema, part);
        }
    }

    /** Returns all direct subschemas. */
    List<DocumentNode> subschemas() {
        List<DocumentNode> all = new ArrayList<>(inPlaceSubschemas);
        all.addAll(branches);
        all.addAll(properties.values());
        all.addAll(prefixItems);
        Stream.of(items, additionalProperties)
                .filter(schema -> schema.value().isObject())
                .forEach(all::add);
        return all;
    }

    /**
     * Returns whether a value may be intended for this schema, according to type, constants and required properties.
     */
    boolean mayBeIntendedFor(JsonNode value) {
        boolean type = AssertionKeyword.allows(node.child("type").value(), value);
        boolean required = !value.isObject()
                || node.child("required").value().valueStream().allMatch(name -> value.has(name.asString("")));
        boolean constants = properties.entrySet().stream()
                .filter(property -> property.getValue().child("const").exists() && value.has(property.getKey()))
                .allMatch(property -> property.getValue().child("const").value().equals(value.get(property.getKey())));
        return type && required && constants;
    }

    private void addRestriction(String name, DocumentNode property, DocumentNode target) {
        if (property.child("readOnly").isTrue() || target.child("readOnly").isTrue()) {
            restricted.put(name, Direction.REQUEST);
        } else if (property.child("writeOnly").isTrue()
                || target.child("writeOnly").isTrue()) {
            restricted.put(name, Direction.RESPONSE);
        }
    }

    private List<String> restrictions(Direction direction) {
        return restricted.values().stream()
                .filter(direction::equals)
                .map(any -> direction == Direction.REQUEST ? "readOnly" : "writeOnly")
                .toList();
    }

    // Empty for an unresolved reference, which the contract lists as not checked.
    private static Stream<DocumentNode> follow(DocumentNode node, Documents documents) {
        try {
            return Stream.of(documents.follow(node));
        } catch (UnresolvedReferenceException e) {
            return Stream.empty();
        }
    }
}
