package dev.understudy.runtime.api;

import dev.understudy.api.OperationResponse;
import java.util.Map;

/**
 * An error response in the format of one API.
 *
 * @param status the HTTP status code
 * @param headers additional response header fields by name
 * @param body the body, which is written as JSON; null for none
 * @param mediaType the media type of the body; null for the ordinary one of the API
 */
public record ErrorResponse(int status, Map<String, String> headers, Object body, String mediaType)
        implements OperationResponse {

    /** Returns an error response without additional header fields. */
    public static ErrorResponse of(int status, Object body) {
        return new ErrorResponse(status, Map.of(), body, null);
    }

    /** Returns an error response with one additional header field. */
    public static ErrorResponse of(int status, String header, String value, Object body) {
        return new ErrorResponse(status, Map.of(header, value), body, null);
    }

    /** Returns the same response with a body of another media type. */
    public ErrorResponse as(String type) {
        return new ErrorResponse(status, headers, body, type);
    }
}
