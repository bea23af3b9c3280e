package dev.understudy.runtime.internal.pipeline;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.openapitools.jackson.nullable.JsonNullableJackson3Module;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Creates the mapper between the generated records and JSON. */
public final class Json {

    // Both vendors always send milliseconds with three digits; Jackson's own format omits them if they are zero.
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private Json() {}

    /**
     * Returns a mapper that distinguishes absent properties from null ones, and writes times and decimals as the
     * vendors do.
     */
    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JsonNullableJackson3Module())
                .addModule(new SimpleModule().addSerializer(Instant.class, new Milliseconds()))
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private static final class Milliseconds extends StdSerializer<Instant> {

        Milliseconds() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(MILLISECONDS.format(value));
        }
    }
}
