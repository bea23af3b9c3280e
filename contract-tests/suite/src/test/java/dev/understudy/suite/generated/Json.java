package dev.understudy.suite.generated;

import org.openapitools.jackson.nullable.JsonNullableJackson3Module;
import tools.jackson.databind.json.JsonMapper;

/** The plainest mapper that the generated models work with: the one module, and no settings. */
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new JsonNullableJackson3Module()).build();

    private Json() {}

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
