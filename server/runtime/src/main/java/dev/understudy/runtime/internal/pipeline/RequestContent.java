package dev.understudy.runtime.internal.pipeline;

import dev.understudy.contract.Content;
import dev.understudy.contract.syntax.MediaType;
import tools.jackson.databind.JsonNode;

/** The body of a request. */
public final class RequestContent {

    private final MediaType mediaType;
    private final Content declared;
    private final byte[] bytes;
    private final JsonNode value;

    RequestContent(MediaType mediaType, Content declared, byte[] bytes, JsonNode value) {
        this.mediaType = mediaType;
        this.declared = declared;
        this.bytes = bytes;
        this.value = value;
    }

    /** Returns the media type that was sent. */
    public MediaType mediaType() {
        return mediaType;
    }

    /** Returns the content that the contract declares for the media type. */
    public Content declared() {
        return declared;
    }

    /** Returns the body as sent. The caller must not change the bytes. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns the valid value of a JSON body, a form or a text; null for every other body. */
    public JsonNode value() {
        return value;
    }
}
