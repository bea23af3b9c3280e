package dev.understudy.runtime.internal.pipeline;

import dev.understudy.api.OperationResponse;
import tools.jackson.databind.json.JsonMapper;

/** Converts responses to bytes. Every body is written as JSON. */
final class ResponseEncoder {

    private final JsonMapper mapper = Json.mapper();

    EncodedResponse encode(OperationResponse response, String mediaType) {
        if (response.body() == null) {
            return new EncodedResponse(response.status(), response.headers(), null, null);
        }
        return new EncodedResponse(
                response.status(), response.headers(), mediaType, mapper.writeValueAsBytes(response.body()));
    }
}
