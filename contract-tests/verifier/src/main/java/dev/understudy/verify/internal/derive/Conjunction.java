package dev.understudy.verify.internal.derive;

import dev.understudy.contract.document.DocumentNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Schemas that one value has to keep all at once, with references and unions already opened.
 *
 * @param parts the schemas, all of them objects
 */
record Conjunction(List<DocumentNode> parts) {

    private static final Map<String, List<String>> TELLING = Map.of(
            "object", List.of("properties", "required", "additionalProperties", "minProperties", "maxProperties"),
            "array", List.of("items", "prefixItems", "minItems", "maxItems", "uniqueItems"),
            "string", List.of("minLength", "maxLength", "pattern", "format"),
            "number", List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"));

    /** The types of its values, the most telling first; {@code integer} beside {@code number} only where both count. */
    Set<String> types() {
        Set<String> types = null;
        for (DocumentNode part : parts) {
            Set<String> named = named(part);
            if (!named.isEmpty()) {
                types = types == null ? named : common(types, named);
            }
        }
        return types == null ? guessed() : types;
    }

    /** The only values that it allows; empty if it does not list them. */
    Optional<List<JsonNode>> listed() {
        List<JsonNode> constants = all("const").map(DocumentNode::value).toList();
        if (!constants.isEmpty()) {
            return Optional.of(constants.subList(0, 1));
        }
        return all("enum")
                .map(values ->
                        values.elements().stream().map(DocumentNode::value).toList())
                .reduce((one, other) -> one.stream().filter(other::contains).toList());
    }

    /** The properties that it declares, each with all the schemas for it. */
    Map<String, List<DocumentNode>> properties() {
        Map<String, List<DocumentNode>> properties = new LinkedHashMap<>();
        for (DocumentNode part : parts) {
            part.child("properties")
                    .members()
                    .forEach((name, schema) -> properties
                            .computeIfAbsent(name, any -> new ArrayList<>())
                            .add(schema));
        }
        return properties;
    }

    /** The names of the properties that must be there, whether declared or not. */
    Set<String> required() {
        Set<String> required = new LinkedHashSet<>();
        all("required").flatMap(names -> names.elements().stream()).forEach(name -> required.add(name.text("")));
        return required;
    }

    /** The schemas for a property that none declares. */
    List<DocumentNode> additional() {
        return Stream.concat(
                        all("additionalProperties"),
                        all("patternProperties").flatMap(patterns -> patterns.members().values().stream()))
                .filter(schema -> schema.value().isObject())
                .toList();
    }

    /** The schemas for the element of an array at an index. */
    List<DocumentNode> element(int index) {
        List<DocumentNode> schemas = new ArrayList<>();
        for (DocumentNode part : parts) {
            DocumentNode positional = part.child("prefixItems").child(index);
            DocumentNode schema = positional.exists() ? positional : part.child("items");
            Stream.of(schema, part.child("contains"))
                    .filter(DocumentNode::exists)
                    .forEach(schemas::add);
        }
        return schemas;
    }

    /** The largest of all values of a keyword that are numbers. */
    Optional<BigDecimal> largest(String keyword) {
        return numbers(keyword).reduce(BigDecimal::max);
    }

    /** The smallest of all values of a keyword that are numbers. */
    Optional<BigDecimal> smallest(String keyword) {
        return numbers(keyword).reduce(BigDecimal::min);
    }

    /** The first text that a keyword has. */
    Optional<String> text(String keyword) {
        return all(keyword)
                .filter(node -> node.value().isString())
                .map(node -> node.text(""))
                .findFirst();
    }

    /** Whether a keyword is {@code true} anywhere. */
    boolean isTrue(String keyword) {
        return all(keyword).anyMatch(DocumentNode::isTrue);
    }

    /** All values of a keyword. */
    Stream<DocumentNode> all(String keyword) {
        return parts.stream().map(part -> part.child(keyword)).filter(DocumentNode::exists);
    }

    private Stream<BigDecimal> numbers(String keyword) {
        return all(keyword).map(DocumentNode::value).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    private static Set<String> named(DocumentNode part) {
        DocumentNode type = part.child("type");
        Set<String> named = new LinkedHashSet<>();
        type.elements().forEach(each -> named.add(each.text("")));
        if (type.value().isString()) {
            named.add(type.text(""));
        }
        if (type.exists() && part.child("nullable").isTrue()) {
            named.add("null");
        }
        return named;
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        Set<String> common = new LinkedHashSet<>();
        for (String type : one) {
            if (other.contains(type)) {
                common.add(type);
            } else if (type.equals("number") && other.contains("integer")) {
                common.add("integer");
            } else if (type.equals("integer") && other.contains("number")) {
                common.add("integer");
            }
        }
        return common;
    }

    private Set<String> guessed() {
        Set<String> guessed = new LinkedHashSet<>();
        Stream.of("object", "array", "string", "number")
                .filter(type -> TELLING.get(type).stream()
                        .anyMatch(keyword -> all(keyword).findAny().isPresent()))
                .forEach(guessed::add);
        return guessed.isEmpty() ? Set.of("string") : guessed;
    }
}
