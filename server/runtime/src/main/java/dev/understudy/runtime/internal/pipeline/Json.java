package dev.understudy.runtime.internal.pipeline;

import dev.understudy.contract.Contract;
import dev.understudy.runtime.api.ApiDefinition;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.openapitools.jackson.nullable.JsonNullableJackson3Module;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Creates the mapper between the generated types and JSON. */
public final class Json {

    private Json() {}

    /** Returns the mapper of an API. */
    public static JsonMapper mapper(ApiDefinition api) {
        return mapper(Optional.of(api.contract()), api.timeFormat());
    }

    /**
     * Returns a mapper that distinguishes absent properties from null ones, reads the alternatives of a union, keeps the
     * offsets of times, and reads and writes decimals exactly.
     *
     * @param contract judges which alternative a value is; empty if no values are read
     */
    static JsonMapper mapper(Optional<Contract> contract, Optional<DateTimeFormatter> timeFormat) {
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(new JsonNullableJackson3Module())
                .addModule(new PresentTextModule())
                .addModule(new SimpleModule()
                        .addSerializer(BigDecimal.class, new DecimalSerializer())
                        .setDeserializerModifier(EmptyNames.whileReading()))
                .propertyNamingStrategy(new EmptyNames())
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
        contract.ifPresent(judge -> builder.addModule(new UnionModule(judge)));
        timeFormat.ifPresent(format -> builder.addModule(new SimpleModule()
                .addSerializer(Instant.class, new TimeSerializer<>(Instant.class, format))
                .addSerializer(OffsetDateTime.class, new TimeSerializer<>(OffsetDateTime.class, format))));
        return builder.build();
    }

    private static final class DecimalSerializer extends StdSerializer<BigDecimal> {

        // The largest exponent that Jackson writes as digits.
        private static final int MAX_SCALE = 9_999;

        DecimalSerializer() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator generator, SerializationContext context) {
            if (Math.abs((long) value.scale()) <= MAX_SCALE) {
                generator.writeNumber(value);
            } else {
                generator.writeNumber(value.toString());
            }
        }
    }

    private static final class TimeSerializer<T extends TemporalAccessor> extends StdSerializer<T> {

        private final DateTimeFormatter format;

        TimeSerializer(Class<T> type, DateTimeFormatter format) {
            super(type);
            this.format = format;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(format.format(value));
        }
    }
}
