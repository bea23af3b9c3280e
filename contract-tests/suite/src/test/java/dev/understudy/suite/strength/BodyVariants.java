package dev.understudy.suite.strength;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Derives other valid bodies from a valid one, with values at the boundaries of what the schema allows. */
final class BodyVariants {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    // A value is not varied if its schema has one of these keywords, because the variant might be invalid.
    private static final Set<String> NOT_VARIED = Set.of(
            "const",
            "$dynamicRef",
            "if",
            "dependentRequired",
            "dependentSchemas",
            "dependencies",
            "discriminator",
            "contains",
            "not");

    // If a schema has one of these keywords, a value of another type, or a string of an allowed length, may be invalid.
    private static final Set<String> RESTRICTING = Set.of(
            "enum", "const", "pattern", "format", "contentEncoding", "contentMediaType", "oneOf", "anyOf", "not");

    // If a schema has one of these keywords, the sample value of another type may be invalid.
    private static final Set<String> BOUNDS = Set.of(
            "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");

    private final ApplicableSchemas applicableSchemas;
    private final JsonNode body;
    private final Map<String, JsonNode> variants = new LinkedHashMap<>();

    private BodyVariants(Documents documents, JsonNode body) {
        this.applicableSchemas = new ApplicableSchemas(documents);
        this.body = body;
    }

    /** Returns the bodies, by a description of the change. */
    static Map<String, JsonNode> of(Documents documents, DocumentNode schema, JsonNode body) {
        BodyVariants derivation = new BodyVariants(documents, body);
        derivation.walk(schema, body, JsonPointer.empty());
        return derivation.variants;
    }

    private void walk(DocumentNode schema, JsonNode value, JsonPointer at) {
        Set<DocumentNode> schemas = applicableSchemas.of(schema, value);
        for (DocumentNode applicable : schemas) {
            ExampleBuilder.examples(applicable).forEach(example -> add("an example", at, example));
            applicable.child("x-right").elements().forEach(valid -> add("x-right", at, valid.value()));
        }
        if (schemas.stream().noneMatch(applicable -> NOT_VARIED.stream().anyMatch(applicable.value()::has))) {
            vary(schemas, value, at);
        }
        for (DocumentNode applicable : schemas) {
            InvalidBodies.children(applicable, value)
                    .forEach(child -> walk(child.schema(), child.value(), at.append(child.step())));
        }
    }

    private void vary(Set<DocumentNode> schemas, JsonNode value, JsonPointer at) {
        if (noneHas(schemas, RESTRICTING)) {
            commonTypes(schemas).stream()
                    .filter(type -> !type.equals(TypeSamples.typeOf(value)))
                    .filter(type -> !TypeSamples.VALUES.get(type).isContainer() && noneHas(schemas, BOUNDS))
                    .forEach(type -> add("another type", at, TypeSamples.VALUES.get(type)));
        }
        for (DocumentNode schema : schemas) {
            if (schemas.stream().filter(other -> other.child("enum").exists()).count() == 1) {
                schema.child("enum").elements().forEach(each -> add("enum", at, each.value()));
            }
        }
        if (value.isNumber()) {
            varyNumber(schemas, value, at);
        } else if (value.isString() && noneHas(schemas, RESTRICTING)) {
            varyString(schemas, at);
        } else if (value.isArray()) {
            varyArray(schemas, value, at);
        } else if (value.isObject()) {
            varyObject(schemas, value, at);
        }
    }

    private void varyNumber(Set<DocumentNode> schemas, JsonNode value, JsonPointer at) {
        BigDecimal number = value.decimalValue();
        if (value.isIntegralNumber()) {
            add("a fractional part of zero", at, NODES.numberNode(number.setScale(1)));
        }
        for (DocumentNode schema : schemas) {
            BigDecimal step = schema.child("multipleOf").value().decimalValue(BigDecimal.ZERO);
            for (String bound : List.of("minimum", "maximum")) {
                String exclusive = "exclusive" + Character.toUpperCase(bound.charAt(0)) + bound.substring(1);
                DocumentNode limit = schema.child(bound);
                boolean fits = step.signum() == 0
                        || limit.value()
                                        .decimalValue(BigDecimal.ZERO)
                                        .remainder(step)
                                        .signum()
                                == 0;
                if (limit.exists() && fits && !schema.child(exclusive).isTrue() && noneHas(schemas, Set.of("oneOf"))) {
                    add(bound, at, limit.value());
                }
            }
        }
    }

    private void varyString(Set<DocumentNode> schemas, JsonPointer at) {
        for (DocumentNode schema : schemas) {
            // A surrogate pair counts as one character (JSON Schema Validation, section 6.3.1).
            for (String bound : List.of("minLength", "maxLength")) {
                schema.child(bound)
                        .value()
                        .asIntOpt()
                        .ifPresent(length -> add(bound, at, NODES.stringNode("\uD83D\uDE00".repeat(length))));
            }
        }
    }

    private void varyArray(Set<DocumentNode> schemas, JsonNode value, JsonPointer at) {
        int minItems = schemas.stream()
                .mapToInt(schema -> schema.child("minItems").value().asInt(0))
                .max()
                .orElse(0);
        add("as few elements as possible", at, TreeEdit.first(value, minItems));
    }

    private void varyObject(Set<DocumentNode> schemas, JsonNode value, JsonPointer at) {
        Set<String> required = new HashSet<>();
        schemas.forEach(schema -> schema.child("required").elements().forEach(name -> required.add(name.text(""))));
        int minProperties = schemas.stream()
                .mapToInt(schema -> schema.child("minProperties").value().asInt(0))
                .max()
                .orElse(0);
        JsonNode smallest = value;
        for (String name : List.copyOf(value.propertyNames())) {
            if (!required.contains(name) && value.size() > minProperties) {
                add("without " + name, at, TreeEdit.without(value, name));
                smallest = smallest.size() > minProperties ? TreeEdit.without(smallest, name) : smallest;
            }
        }
        add("as few properties as possible", at, smallest);
        if (noneHas(
                schemas, Set.of("additionalProperties", "unevaluatedProperties", "maxProperties", "oneOf", "anyOf"))) {
            add("an additional property", at, TreeEdit.with(value, "zz", NODES.numberNode(1)));
        }
    }

    private static Set<String> commonTypes(Set<DocumentNode> schemas) {
        Set<String> common = new HashSet<>();
        boolean first = true;
        for (DocumentNode schema : schemas) {
            Set<String> types = TypeSamples.declaredTypes(schema);
            if (!types.isEmpty()) {
                if (first) {
                    common.addAll(types);
                } else {
                    common.retainAll(types);
                }
                first = false;
            }
        }
        return common;
    }

    private static boolean noneHas(Set<DocumentNode> schemas, Set<String> keywords) {
        return schemas.stream().noneMatch(schema -> keywords.stream().anyMatch(schema.value()::has));
    }

    private void add(String name, JsonPointer at, JsonNode value) {
        variants.put(name + " at '" + at + "': " + value, TreeEdit.replace(body, at, value));
    }
}
