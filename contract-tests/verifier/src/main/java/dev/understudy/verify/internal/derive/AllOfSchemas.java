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
 * One alternative of a schema: a list of schemas, all of which a value must satisfy. {@link SchemaAlternatives} has
 * already resolved their references and unions.
 *
 * @param parts the schemas; each is a JSON object
 */
record AllOfSchemas(List<DocumentNode> parts) {

    private static final Map<String, List<String>> KEYWORDS_BY_TYPE = Map.of(
            "object",
                    List.of(
                            "properties",
                            "required",
                            "additionalProperties",
                            "patternProperties",
                            "propertyNames",
                            "dependentRequired",
                            "dependentSchemas",
                            "minProperties",
                            "maxProperties"),
            "array", List.of("items", "prefixItems", "contains", "minItems", "maxItems", "uniqueItems"),
            "string",
                    List.of(
                            "minLength",
                            "maxLength",
                            "pattern",
                            "format",
                            "contentEncoding",
                            "contentMediaType",
                            "contentSchema"),
            "number", List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"));

    /**
     * Returns the types that all schemas allow, in the order of the first schema that declares a type. If no schema
     * declares a type, the types are inferred from the other keywords.
     */
    Set<String> types() {
        Set<String> types = null;
        for (DocumentNode part : parts) {
            Set<String> declaredTypes = declaredTypes(part);
            if (!declaredTypes.isEmpty()) {
                types = types == null ? declaredTypes : intersection(types, declaredTypes);
            }
        }
        return types == null ? inferredTypes() : types;
    }

    /** Returns the values that {@code const} or {@code enum} allows; empty if the schemas have neither keyword. */
    Optional<List<JsonNode>> allowedValues() {
        List<JsonNode> constants = all("const").map(DocumentNode::value).toList();
        if (!constants.isEmpty()) {
            return Optional.of(constants.subList(0, 1));
        }
        return all("enum")
                .map(values ->
                        values.elements().stream().map(DocumentNode::value).toList())
                .reduce((left, right) -> left.stream().filter(right::contains).toList());
    }

    /** Returns the declared properties, each with all schemas that apply to it. */
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

    /** Returns the names of the required properties, including those that are not declared. */
    Set<String> required() {
        Set<String> required = new LinkedHashSet<>();
        all("required").flatMap(names -> names.elements().stream()).forEach(name -> required.add(name.text("")));
        return required;
    }

    /** Returns the schemas for properties not declared by name, including those in {@code patternProperties}. */
    List<DocumentNode> additionalSchemas() {
        return Stream.concat(
                        all("additionalProperties"),
                        all("patternProperties").flatMap(patterns -> patterns.members().values().stream()))
                .filter(schema -> schema.value().isObject())
                .toList();
    }

    /** Returns the schemas that apply to the property of a name, whether it is declared or not. */
    List<DocumentNode> propertySchemas(String name) {
        List<DocumentNode> schemas = new ArrayList<>();
        for (DocumentNode part : parts) {
            List<DocumentNode> ofPart = new ArrayList<>();
            Stream.of(part.child("properties").child(name))
                    .filter(DocumentNode::exists)
                    .forEach(ofPart::add);
            part.child("patternProperties").members().forEach((pattern, schema) -> {
                if (StringValues.matches(pattern, name)) {
                    ofPart.add(schema);
                }
            });
            if (ofPart.isEmpty() && part.child("additionalProperties").exists()) {
                ofPart.add(part.child("additionalProperties"));
            }
            schemas.addAll(ofPart);
        }
        return schemas;
    }

    /** Returns the smallest number of elements that must satisfy {@code contains}. */
    int minContains() {
        if (all("contains").findAny().isEmpty()) {
            return 0;
        }
        return largest("minContains").map(BigDecimal::intValue).orElse(1);
    }

    /**
     * Returns the schemas for the array element at an index. The first elements satisfy {@code contains}, as many of
     * them as required.
     */
    List<DocumentNode> elementSchemas(int index) {
        List<DocumentNode> schemas = new ArrayList<>();
        for (DocumentNode part : parts) {
            DocumentNode positional = part.child("prefixItems").child(index);
            Stream.of(positional.exists() ? positional : part.child("items"))
                    .filter(DocumentNode::exists)
                    .forEach(schemas::add);
        }
        if (index < minContains()) {
            all("contains").forEach(schemas::add);
        }
        return schemas;
    }

    /** Returns the examples, which may be invalid. */
    Stream<JsonNode> examples() {
        return Stream.concat(all("example"), all("examples").flatMap(examples -> examples.elements().stream()))
                .map(DocumentNode::value);
    }

    /** Returns the largest numeric value of a keyword. */
    Optional<BigDecimal> largest(String keyword) {
        return numbers(keyword).reduce(BigDecimal::max);
    }

    /** Returns the smallest numeric value of a keyword. */
    Optional<BigDecimal> smallest(String keyword) {
        return numbers(keyword).reduce(BigDecimal::min);
    }

    /** Returns the first string value of a keyword. */
    Optional<String> text(String keyword) {
        return all(keyword)
                .filter(node -> node.value().isString())
                .map(node -> node.text(""))
                .findFirst();
    }

    /** Returns all distinct string values of a keyword. */
    List<String> texts(String keyword) {
        return all(keyword)
                .filter(node -> node.value().isString())
                .map(node -> node.text(""))
                .distinct()
                .toList();
    }

    /** Returns whether a keyword is {@code true} in at least one schema. */
    boolean isTrue(String keyword) {
        return all(keyword).anyMatch(DocumentNode::isTrue);
    }

    /** Returns the value of a keyword in each schema that has it. */
    Stream<DocumentNode> all(String keyword) {
        return parts.stream().map(part -> part.child(keyword)).filter(DocumentNode::exists);
    }

    private Stream<BigDecimal> numbers(String keyword) {
        return all(keyword).map(DocumentNode::value).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    private static Set<String> declaredTypes(DocumentNode part) {
        DocumentNode type = part.child("type");
        Set<String> declaredTypes = new LinkedHashSet<>();
        type.elements().forEach(each -> declaredTypes.add(each.text("")));
        if (type.value().isString()) {
            declaredTypes.add(type.text(""));
        }
        if (type.exists() && part.child("nullable").isTrue()) {
            declaredTypes.add("null");
        }
        return declaredTypes;
    }

    private static Set<String> intersection(Set<String> left, Set<String> right) {
        Set<String> intersection = new LinkedHashSet<>();
        for (String type : left) {
            if (right.contains(type)) {
                intersection.add(type);
            } else if (type.equals("number") && right.contains("integer")) {
                intersection.add("integer");
            } else if (type.equals("integer") && right.contains("number")) {
                intersection.add("integer");
            }
        }
        return intersection;
    }

    private Set<String> inferredTypes() {
        Set<String> inferredTypes = new LinkedHashSet<>();
        Stream.of("object", "array", "string", "number")
                .filter(type -> KEYWORDS_BY_TYPE.get(type).stream()
                        .anyMatch(keyword -> all(keyword).findAny().isPresent()))
                .forEach(inferredTypes::add);
        return inferredTypes.isEmpty() ? Set.of("string") : inferredTypes;
    }
}
