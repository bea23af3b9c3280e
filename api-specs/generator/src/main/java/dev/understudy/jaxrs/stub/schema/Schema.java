package dev.understudy.jaxrs.stub.schema;

import dev.understudy.contract.document.DocumentNode;
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
 * What one or several schemas require together. A schema consists of parts: the schema objects that it is written as, and
 * those that it includes by {@code $ref} and {@code allOf}. A value has to satisfy all of them.
 */
public final class Schema {

    private final List<DocumentNode> nodes;
    private final List<DocumentNode> parts;
    private final boolean isNullable;

    /**
     * Creates a schema.
     *
     * @param nodes the schemas that are combined, without wrappers around a single reference
     * @param parts the schema objects that they include
     * @param isNullable whether a wrapper around one of the nodes allows null
     */
    Schema(List<DocumentNode> nodes, List<DocumentNode> parts, boolean isNullable) {
        this.nodes = List.copyOf(nodes);
        this.parts = List.copyOf(parts);
        this.isNullable = isNullable;
    }

    /** Returns the schemas that are combined. They identify the schema. Empty if any value is valid. */
    public List<DocumentNode> nodes() {
        return nodes;
    }

    List<DocumentNode> parts() {
        return parts;
    }

    /** Returns whether the schema requires nothing of a value. */
    public boolean isEmpty() {
        return parts.stream().noneMatch(part -> part.members().keySet().stream().anyMatch(Keywords::constrains));
    }

    /** Returns whether null is valid. */
    public boolean isNullable() {
        boolean saysNothing =
                types().isEmpty() && values().isEmpty() && alternatives().isEmpty() && !isObject();
        return isNullable || saysNothing || Nulls.areValid(parts);
    }

    /** Returns the JSON types other than null that are valid; empty if the schema does not say. */
    public Set<String> types() {
        Set<String> common = null;
        for (DocumentNode part : parts) {
            Set<String> types = Keywords.types(part);
            if (!types.isEmpty()) {
                types = new LinkedHashSet<>(types);
                types.remove("null");
                common = common == null ? types : intersection(common, types);
            }
        }
        return common == null ? impliedTypes() : common;
    }

    private static Set<String> intersection(Set<String> some, Set<String> others) {
        Set<String> common = new LinkedHashSet<>();
        for (String type : some) {
            if (others.contains(type)) {
                common.add(type);
            } else if ((type.equals("number") && others.contains("integer"))
                    || (type.equals("integer") && others.contains("number"))) {
                common.add("integer");
            }
        }
        return common;
    }

    private Set<String> impliedTypes() {
        if (isObject()) {
            return Set.of("object");
        }
        if (!items().isEmpty()) {
            return Set.of("array");
        }
        Set<String> types = new LinkedHashSet<>();
        values().forEach(value -> types.add(Keywords.typeOf(value)));
        return types;
    }

    private boolean isObject() {
        return parts.stream()
                .anyMatch(part -> part.child("properties").exists()
                        || part.child("additionalProperties").value().isObject()
                        || part.child("patternProperties").exists());
    }

    /** Returns the format; empty if the schema does not declare one. */
    public Optional<String> format() {
        return parts.stream()
                .map(part -> part.child("format"))
                .filter(format -> format.value().isString())
                .map(format -> format.text(""))
                .findFirst();
    }

    /** Returns the only values other than null that are valid, in the order of the contract; empty if it lists none. */
    public List<JsonNode> values() {
        List<JsonNode> values = new ArrayList<>();
        boolean isFirst = true;
        for (DocumentNode part : parts) {
            List<JsonNode> listed = Keywords.values(part);
            if (!listed.isEmpty()) {
                if (isFirst) {
                    values.addAll(listed);
                } else {
                    values.retainAll(listed);
                }
                isFirst = false;
            }
        }
        return values.stream().filter(value -> !value.isNull()).distinct().toList();
    }

    /** Returns the schemas of each declared property by name; a value has to satisfy all schemas of its property. */
    public Map<String, List<DocumentNode>> properties() {
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

    /** Returns the names of the required properties. */
    public Set<String> required() {
        Set<String> required = new LinkedHashSet<>();
        parts.forEach(part -> part.child("required").elements().forEach(name -> required.add(name.text(""))));
        return required;
    }

    /** Returns whether properties that the schema does not declare are valid. */
    public boolean isOpen() {
        return parts.stream()
                .flatMap(part -> Stream.of(part.child("additionalProperties"), part.child("unevaluatedProperties")))
                .noneMatch(rest -> rest.value().isBoolean() && !rest.isTrue());
    }

    /** Returns the schemas of properties that are not declared; empty if any value is valid. */
    public List<DocumentNode> additionalProperties() {
        return parts.stream()
                .map(part -> part.child("additionalProperties"))
                .filter(rest -> rest.value().isObject())
                .limit(1)
                .toList();
    }

    /** Returns whether names of properties decide about their schemas. */
    public boolean hasPatternProperties() {
        return parts.stream().anyMatch(part -> part.child("patternProperties").exists());
    }

    /** Returns the schemas of array items; empty if the schema declares none. */
    public List<DocumentNode> items() {
        return parts.stream()
                .map(part -> part.child("items"))
                .filter(items -> items.value().isObject())
                .toList();
    }

    /** Returns whether the items of an array have different schemas, by their position. */
    public boolean isTuple() {
        return parts.stream().anyMatch(part -> part.child("prefixItems").exists());
    }

    /** Returns the lists of alternatives ({@code oneOf}, {@code anyOf}), without null. */
    public List<List<DocumentNode>> alternatives() {
        return parts.stream()
                .flatMap(part -> Stream.of("oneOf", "anyOf").map(part::child))
                .map(union -> union.elements().stream()
                        .filter(each -> !Keywords.isNull(each))
                        .toList())
                .filter(union -> union.stream().anyMatch(Keywords::declaresType))
                .toList();
    }

    /** Returns the discriminator; empty if the schema has none. */
    public Optional<DocumentNode> discriminator() {
        return parts.stream()
                .map(part -> part.child("discriminator"))
                .filter(discriminator ->
                        discriminator.child("propertyName").value().isString())
                .findFirst();
    }

    /** Returns a number that a keyword requires, such as {@code maximum}; empty if no part has it. */
    public Optional<JsonNode> number(String keyword) {
        return parts.stream()
                .map(part -> part.child(keyword).value())
                .filter(JsonNode::isNumber)
                .findFirst();
    }

    /** Returns whether a keyword such as {@code readOnly} is true. */
    public boolean isTrue(String keyword) {
        return Stream.concat(nodes.stream(), parts.stream())
                .anyMatch(part -> part.child(keyword).isTrue());
    }

    /** Returns the text of a keyword such as {@code description}; empty if no part has it. */
    public Optional<String> text(String keyword) {
        return parts.stream()
                .map(part -> part.child(keyword))
                .filter(text -> text.value().isString() && !text.text("").isBlank())
                .map(text -> text.text("").strip())
                .findFirst();
    }
}
