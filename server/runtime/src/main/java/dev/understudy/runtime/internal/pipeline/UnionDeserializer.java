package dev.understudy.runtime.internal.pipeline;

import dev.understudy.api.Alternatives;
import dev.understudy.api.Alternatives.Alternative;
import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Contract;
import dev.understudy.contract.schema.Direction;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads a value of a union as the alternative that the discriminator names or, without a discriminator, as the one for its
 * JSON type or the first one whose schema allows the value.
 */
final class UnionDeserializer extends StdDeserializer<Object> {

    private final String discriminator;
    private final Map<String, Class<?>> byDiscriminator = new HashMap<>();
    private final Map<String, Class<?>> byJsonType = new HashMap<>();
    private final Map<CompiledSchema, Class<?>> bySchema = new LinkedHashMap<>();

    UnionDeserializer(Class<?> union, Alternatives alternatives, Contract contract) {
        super(union);
        this.discriminator = alternatives.discriminator();
        for (Alternative alternative : alternatives.value()) {
            for (String value : alternative.values()) {
                byDiscriminator.put(value, alternative.type());
            }
            if (alternative.jsonType().isEmpty()) {
                bySchema.put(contract.schemaAt(alternative.schema(), Direction.REQUEST), alternative.type());
            } else {
                byJsonType.put(alternative.jsonType(), alternative.type());
            }
        }
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode value = context.readTree(parser);
        Class<?> type = named(value);
        if (type == null) {
            type = ofJsonType(value);
        }
        if (type == null) {
            type = allowing(value);
        }
        if (type == null) {
            return context.reportInputMismatch(this, "none of the alternatives allows the value");
        }
        return context.readTreeAsValue(value, type);
    }

    private Class<?> named(JsonNode value) {
        return discriminator.isEmpty()
                ? null
                : byDiscriminator.get(value.path(discriminator).asString(""));
    }

    private Class<?> ofJsonType(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> byJsonType.get("string");
            case BOOLEAN -> byJsonType.get("boolean");
            case ARRAY -> byJsonType.get("array");
            case OBJECT -> byJsonType.get("object");
            // 1.0 is an integer, too (JSON Schema Core 2020-12, section 4.2.2).
            case NUMBER -> byJsonType.getOrDefault("number", byJsonType.get("integer"));
            default -> null;
        };
    }

    private Class<?> allowing(JsonNode value) {
        return bySchema.entrySet().stream()
                .filter(entry -> entry.getKey().judge(value).isEmpty())
                .findFirst()
                .<Class<?>>map(Map.Entry::getValue)
                .orElse(null);
    }
}
