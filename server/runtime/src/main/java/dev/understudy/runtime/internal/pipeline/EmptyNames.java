package dev.understudy.runtime.internal.pipeline;

import dev.understudy.api.EmptyName;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes properties with {@link EmptyName}. Jackson 3.1 writes a property whose name is empty, but its reader
 * fails if a class has one, so the property has another name while a value is read.
 */
final class EmptyNames extends PropertyNamingStrategy {

    private static final long serialVersionUID = 1L;

    private static final String WHILE_READING = "\u0000";

    /** Returns what gives values their other names before they are read. */
    static ValueDeserializerModifier whileReading() {
        return new Renaming();
    }

    @Override
    public String nameForField(MapperConfig<?> config, AnnotatedField field, String name) {
        return name(config, field, name);
    }

    @Override
    public String nameForGetterMethod(MapperConfig<?> config, AnnotatedMethod method, String name) {
        return name(config, method, name);
    }

    @Override
    public String nameForConstructorParameter(MapperConfig<?> config, AnnotatedParameter parameter, String name) {
        return name(config, parameter, name);
    }

    private static String name(MapperConfig<?> config, Annotated member, String name) {
        if (!member.hasAnnotation(EmptyName.class)) {
            return name;
        }
        return config instanceof SerializationConfig ? "" : WHILE_READING;
    }

    private static final class Renaming extends ValueDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier description, ValueDeserializer<?> reader) {
            boolean hasEmptyName = description.get().findProperties().stream()
                    .anyMatch(property -> property.getName().equals(WHILE_READING));
            return hasEmptyName ? new RewritingDeserializer(reader, Renaming::rename) : reader;
        }

        private static JsonNode rename(JsonNode value, DeserializationContext context) {
            if (value.has(WHILE_READING)) {
                return context.reportInputMismatch(JsonNode.class, "a property has the name U+0000");
            }
            if (!value.has("")) {
                return value;
            }
            ObjectNode renamed = context.getNodeFactory().objectNode();
            value.properties()
                    .forEach(each ->
                            renamed.set(each.getKey().isEmpty() ? WHILE_READING : each.getKey(), each.getValue()));
            return renamed;
        }
    }
}
