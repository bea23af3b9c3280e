package dev.understudy.standin.support;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A response of the server. Tests pass it to AssertJ's {@code as}, so that the message of a failed assertion contains
 * the complete response.
 *
 * @param status the HTTP status code
 * @param headers the header fields
 * @param body the body as text
 */
public record TestResponse(int status, HttpHeaders headers, String body) {

    /** Returns a response that a client has received. */
    public static TestResponse of(HttpResponse<String> response) {
        return new TestResponse(response.statusCode(), response.headers(), response.body());
    }

    /** Returns the body as JSON. */
    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** Returns the value at a JSON pointer of the body as text, or null if the value is null. */
    public String at(String pointer) {
        return json().at(pointer).asString(null);
    }

    /** Returns the first value of a header field, or null if the response does not have it. */
    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /** Returns the error in the body in one line: its status, its code if it has one, and its message. */
    public String errorSummary() {
        JsonNode error = json();
        String code = error.path("code").asString("");
        return error.path("statusCode").asString(error.path("status").asString()) + (code.isEmpty() ? "" : " " + code)
                + " " + error.path("message").asString();
    }
}
