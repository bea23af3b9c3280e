package dev.understudy.verify.internal.derive;

import dev.understudy.contract.CompiledSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Generates valid objects that differ from the smallest one in many properties at once: one with every property, and one
 * with null wherever that is allowed. So two requests reach every property of a large schema, and if the server fails,
 * the request is shrunk to the property that causes it.
 */
final class WholeValues {

    private final CompiledSchema schema;
    private final SchemaAlternatives alternatives;
    private final FixedBodyValues fixed;

    WholeValues(CompiledSchema schema, SchemaAlternatives alternatives, FixedBodyValues fixed) {
        this.schema = schema;
        this.alternatives = alternatives;
        this.fixed = fixed;
    }

    /**
     * Returns the values, each under a description for users; empty if the schema describes no object.
     *
     * @param root the root of a valid body
     */
    Map<String, JsonNode> of(MutationPoint root) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        if (root.value().isObject()) {
            new ValueGenerator(alternatives, fixed, GenerationMode.MAXIMAL)
                    .generate(root.schema(), JsonPointer.empty())
                    .filter(this::isValid)
                    .ifPresent(value -> values.put(BoundaryValues.FULL_OBJECT, value));
            Optional.of(withNulls(root))
                    .filter(this::isValid)
                    .ifPresent(value -> values.put("an object with null for every property that may be null", value));
        }
        return values;
    }

    private JsonNode withNulls(MutationPoint root) {
        ObjectNode object = ((ObjectNode) root.value()).deepCopy();
        root.schema().properties().forEach((name, schemas) -> {
            boolean isFixed = fixed.at(JsonPointer.empty().appendProperty(name)).isPresent();
            boolean mayBeNull = alternatives.of(schemas).stream().anyMatch(WholeValues::allowsNull);
            if (!isFixed && mayBeNull && !ReadOnlyProperties.isReadOnly(schemas, alternatives)) {
                object.set(name, JsonNodeFactory.instance.nullNode());
            }
        });
        return object;
    }

    private static boolean allowsNull(AllOfSchemas schema) {
        List<JsonNode> listed = schema.allowedValues().orElse(List.of());
        return schema.types().contains("null")
                && (listed.isEmpty() || listed.stream().anyMatch(JsonNode::isNull));
    }

    private boolean isValid(JsonNode value) {
        return value.isObject() && schema.judge(value).isEmpty();
    }
}
