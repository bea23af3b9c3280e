package dev.understudy.runtime.internal.pipeline;

import dev.understudy.runtime.api.ApiDefinition;

/**
 * An API together with what calls its implementation.
 *
 * @param definition the definition of the API
 * @param delegate calls the implementation
 * @param encoder converts its responses to bytes
 */
public record ServedApi(ApiDefinition definition, Delegate delegate, ResponseEncoder encoder) {

    /** Creates a served API, whose responses are written in the formats of its definition. */
    public ServedApi(ApiDefinition definition, Delegate delegate) {
        this(definition, delegate, ResponseEncoder.of(definition));
    }
}
