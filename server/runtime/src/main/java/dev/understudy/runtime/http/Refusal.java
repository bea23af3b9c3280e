package dev.understudy.runtime.http;

import dev.understudy.api.OperationResponse;
import java.util.Map;

/**
 * A failure, worded.
 *
 * @param status the HTTP status code
 * @param headers the response headers by name
 * @param body a record generated from the contract
 */
public record Refusal(int status, Map<String, String> headers, Object body) implements OperationResponse {

    /** An answer without headers of its own. */
    public static Refusal of(int status, Object body) {
        return new Refusal(status, Map.of(), body);
    }

    /** An answer with one header of its own. */
    public static Refusal of(int status, String header, String value, Object body) {
        return new Refusal(status, Map.of(header, value), body);
    }
}
