package dev.understudy.runtime.internal.pipeline;

import org.openapitools.jackson.nullable.JsonNullable;
import org.openapitools.jackson.nullable.JsonNullableJackson3Deserializer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.std.ReferenceTypeDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.type.ReferenceType;

/**
 * Lets Jackson read blank text as the value of an optional property. The library of {@link JsonNullable} takes it for an
 * absent property unless the type is {@link String}, so that a union or a raw JSON value would lose it.
 */
final class PresentTextModule extends JacksonModule {

    @Override
    public String getModuleName() {
        return "understudy-present-text";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addDeserializers(new PresentTextDeserializers());
    }

    private static final class PresentTextDeserializers extends Deserializers.Base {

        @Override
        public ValueDeserializer<?> findReferenceDeserializer(
                ReferenceType type,
                DeserializationConfig config,
                BeanDescription.Supplier description,
                TypeDeserializer typeDeserializer,
                ValueDeserializer<?> content) {
            return type.hasRawClass(JsonNullable.class)
                    ? new PresentTextDeserializer(type, null, typeDeserializer, content)
                    : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return type == JsonNullable.class;
        }
    }

    private static final class PresentTextDeserializer extends JsonNullableJackson3Deserializer {

        PresentTextDeserializer(
                JavaType type, ValueInstantiator instantiator, TypeDeserializer typed, ValueDeserializer<?> content) {
            super(type, instantiator, typed, content);
        }

        @Override
        public JsonNullable<Object> deserialize(JsonParser parser, DeserializationContext context) {
            return parser.currentToken() == JsonToken.VALUE_STRING
                    ? referenceValue(_valueDeserializer.deserialize(parser, context))
                    : super.deserialize(parser, context);
        }

        @Override
        protected ReferenceTypeDeserializer<JsonNullable<Object>> withResolved(
                TypeDeserializer typed, ValueDeserializer<?> content) {
            return new PresentTextDeserializer(_fullType, _valueInstantiator, typed, content);
        }
    }
}
