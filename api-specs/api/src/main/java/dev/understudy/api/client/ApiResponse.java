package dev.understudy.api.client;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/**
 * A response that a client received, whether or not the contract declares its status. Each result type of a generated
 * client is a subtype. Code that uses only this interface stays correct if a status becomes declared later.
 */
public interface ApiResponse {

    /** Returns the HTTP status code. */
    int status();

    /** Returns all header fields. Their names are not case-sensitive. */
    HttpHeaders headers();

    /** Returns a copy of the body as it was received; empty if there was none. */
    byte[] rawBody();

    /** Returns the body as text in UTF-8. */
    default String rawText() {
        return new String(rawBody(), StandardCharsets.UTF_8);
    }
}
