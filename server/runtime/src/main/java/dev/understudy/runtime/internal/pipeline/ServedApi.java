package dev.understudy.runtime.internal.pipeline;

import dev.understudy.runtime.api.ApiDefinition;

/**
 * An API together with what calls its implementation.
 *
 * @param definition the definition of the API
 * @param delegate calls the implementation
 */
public record ServedApi(ApiDefinition definition, Delegate delegate) {}
