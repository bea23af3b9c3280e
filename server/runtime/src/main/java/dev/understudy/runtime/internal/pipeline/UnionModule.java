package dev.understudy.runtime.internal.pipeline;

import dev.understudy.api.Alternatives;
import dev.understudy.contract.Contract;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;

/** Lets Jackson read values of types with {@link Alternatives}. */
final class UnionModule extends JacksonModule {

    private final Contract contract;

    UnionModule(Contract contract) {
        this.contract = contract;
    }

    @Override
    public String getModuleName() {
        return "understudy-unions";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addDeserializers(new UnionDeserializers(contract));
        context.addDeserializerModifier(new IntegerAlternatives());
    }

    private static final class UnionDeserializers extends Deserializers.Base {

        private final Contract contract;

        UnionDeserializers(Contract contract) {
            this.contract = contract;
        }

        @Override
        public ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            // Only the interface of the union itself: its alternatives are read as what they are.
            Alternatives alternatives = type.getRawClass().getDeclaredAnnotation(Alternatives.class);
            return alternatives == null ? null : new UnionDeserializer(type.getRawClass(), alternatives, contract);
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return type.isAnnotationPresent(Alternatives.class);
        }
    }
}
