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

/** Other bodies that keep a schema, derived from one that does: at the edges of what is allowed, and just inside. */
final class BodyVariants {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    // Beside these, whether a value may change depends on its neighbours.
    private static final Set<String> ENTANGLING = Set.of(
            "const",
            "$dynamicRef",
            "if",
            "dependentRequired",
            "dependentSchemas",
            "dependencies",
            "discriminator",
            "contains",
            "not");

    // Beside these, a text is more than its length, and a number more than its bounds.
    private static final Set<String> FIXING = Set.of(
            "enum", "const", "pattern", "format", "contentEncoding", "contentMediaType", "oneOf", "anyOf", "not");

    // Beside these, a value of another type must keep them too.
    private static final Set<String> BOUNDS = Set.of(
            "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");

    private final Parts parts;
    private final JsonNode body;
    private final Map<String, JsonNode> variants = new LinkedHashMap<>();

    private BodyVariants(Documents documents, JsonNode body) {
        this.parts = new Parts(documents);
        this.body = body;
    }

    /** Bodies by what is special about them. */
    static Map<String, JsonNode> of(Documents documents, DocumentNode schema, JsonNode body) {
        BodyVariants builder = new BodyVariants(documents, body);
        builder.walk(schema, body, JsonPointer.empty());
        return builder.variants;
    }

    private void walk(DocumentNode schema, JsonNode value, JsonPointer at) {
        Set<DocumentNode> all = parts.of(schema, value);
        for (DocumentNode part : all) {
            Fullest.examples(part).forEach(example -> add("an example", at, example));
            part.child("x-right").elements().forEach(right -> add("x-right", at, right.value()));
        }
        if (all.stream().noneMatch(part -> ENTANGLING.stream().anyMatch(part.value()::has))) {
            vary(all, value, at);
        }
        for (DocumentNode part : all) {
            BodyBreaker.children(part, value)
                    .forEach(child -> walk(child.schema(), child.value(), at.append(child.step())));
        }
    }

    private void vary(Set<DocumentNode> all, JsonNode value, JsonPointer at) {
        if (without(all, FIXING)) {
            named(all).stream()
                    .filter(type -> !type.equals(Types.of(value)))
                    .filter(type -> !Types.VALUES.get(type).isContainer() && without(all, BOUNDS))
                    .forEach(type -> add("another type", at, Types.VALUES.get(type)));
        }
        for (DocumentNode part : all) {
            if (all.stream().filter(other -> other.child("enum").exists()).count() == 1) {
                part.child("enum").elements().forEach(each -> add("enum", at, each.value()));
            }
        }
        if (value.isNumber()) {
            numbers(all, value, at);
        } else if (value.isString() && without(all, FIXING)) {
            texts(all, at);
        } else if (value.isArray()) {
            arrays(all, value, at);
        } else if (value.isObject()) {
            objects(all, value, at);
        }
    }

    private void numbers(Set<DocumentNode> all, JsonNode value, JsonPointer at) {
        BigDecimal number = value.decimalValue();
        if (value.isIntegralNumber()) {
            add("a fraction of zero", at, NODES.numberNode(number.setScale(1)));
        }
        for (DocumentNode part : all) {
            BigDecimal step = part.child("multipleOf").value().decimalValue(BigDecimal.ZERO);
            for (String bound : List.of("minimum", "maximum")) {
                String exclusive = "exclusive" + Character.toUpperCase(bound.charAt(0)) + bound.substring(1);
                DocumentNode limit = part.child(bound);
                boolean fits = step.signum() == 0
                        || limit.value()
                                        .decimalValue(BigDecimal.ZERO)
                                        .remainder(step)
                                        .signum()
                                == 0;
                if (limit.exists() && fits && !part.child(exclusive).isTrue() && without(all, Set.of("oneOf"))) {
                    add(bound, at, limit.value());
                }
            }
        }
    }

    private void texts(Set<DocumentNode> all, JsonPointer at) {
        for (DocumentNode part : all) {
            // Characters beyond the first plane count as one each (JSON Schema validation, section 6.3.1).
            for (String bound : List.of("minLength", "maxLength")) {
                part.child(bound)
                        .value()
                        .asIntOpt()
                        .ifPresent(length -> add(bound, at, NODES.stringNode("\uD83D\uDE00".repeat(length))));
            }
        }
    }

    private void arrays(Set<DocumentNode> all, JsonNode value, JsonPointer at) {
        int least = all.stream()
                .mapToInt(part -> part.child("minItems").value().asInt(0))
                .max()
                .orElse(0);
        add("as few elements as may be", at, Edit.first(value, least));
    }

    private void objects(Set<DocumentNode> all, JsonNode value, JsonPointer at) {
        Set<String> required = new HashSet<>();
        all.forEach(part -> part.child("required").elements().forEach(name -> required.add(name.text(""))));
        int least = all.stream()
                .mapToInt(part -> part.child("minProperties").value().asInt(0))
                .max()
                .orElse(0);
        JsonNode smallest = value;
        for (String name : List.copyOf(value.propertyNames())) {
            if (!required.contains(name) && value.size() > least) {
                add("without " + name, at, Edit.without(value, name));
                smallest = smallest.size() > least ? Edit.without(smallest, name) : smallest;
            }
        }
        add("as few properties as may be", at, smallest);
        if (without(all, Set.of("additionalProperties", "unevaluatedProperties", "maxProperties", "oneOf", "anyOf"))) {
            add("one property more", at, Edit.with(value, "zz", NODES.numberNode(1)));
        }
    }

    private static Set<String> named(Set<DocumentNode> all) {
        Set<String> common = new HashSet<>();
        boolean first = true;
        for (DocumentNode part : all) {
            Set<String> types = Types.named(part);
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

    private static boolean without(Set<DocumentNode> all, Set<String> keywords) {
        return all.stream().noneMatch(part -> keywords.stream().anyMatch(part.value()::has));
    }

    private void add(String name, JsonPointer at, JsonNode value) {
        variants.put(name + " at '" + at + "': " + value, Edit.replace(body, at, value));
    }
}
