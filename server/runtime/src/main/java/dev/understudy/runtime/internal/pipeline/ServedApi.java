package dev.understudy.runtime.internal.pipeline;

import dev.understudy.runtime.api.ApiDefinition;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * An API together with what calls its implementation.
 *
 * @param definition the definition of the API
 * @param delegate calls the implementation
 * @param encoder converts its responses to bytes
 */
public record ServedApi(ApiDefinition definition, Delegate delegate, ResponseEncoder encoder) {

    /**
     * Creates a served API, whose responses are written in the formats of its definition.
     *
     * @param delegate returns what calls its implementation, with the mapper of the API
     */
    public static ServedApi of(ApiDefinition definition, Function<JsonMapper, Delegate> delegate) {
        JsonMapper mapper = Json.mapper(definition);
        return new ServedApi(definition, delegate.apply(mapper), ResponseEncoder.of(mapper, definition.responseType()));
    }
}
