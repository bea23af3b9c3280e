package dev.understudy.api;

import java.util.Map;

/**
 * A declared response of an operation. A generated interface contains a sealed subtype for each operation, with one
 * record for each declared status. Code that returns an undeclared response therefore does not compile.
 */
public interface OperationResponse {

    /** Returns the declared HTTP status code. */
    int status();

    /** Returns the declared header fields by name. An optional header field that is not set is not in the map. */
    Map<String, String> headers();

    /**
     * Returns the body, or null if the contract does not declare one. A body of a media type other than JSON is a {@link
     * String}, or an {@link java.io.InputStream} that the server closes after it has sent it.
     */
    Object body();

    /** Returns the media type of the body; null if it is the ordinary one, {@code application/json}, or there is no body. */
    default String mediaType() {
        return null;
    }
}
