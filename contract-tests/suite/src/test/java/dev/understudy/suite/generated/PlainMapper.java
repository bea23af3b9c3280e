package dev.understudy.suite.generated;

import org.openapitools.jackson.nullable.JsonNullableJackson3Module;
import tools.jackson.databind.json.JsonMapper;

/** A Jackson mapper with default settings and the only module that the generated models need. */
final class PlainMapper {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new JsonNullableJackson3Module()).build();

    private PlainMapper() {}

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
