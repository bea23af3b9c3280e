package dev.understudy.standin.support;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a server answered. Printed in full where an assertion fails.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body as text
 */
public record Answer(int status, HttpHeaders headers, String body) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** The body as JSON. */
    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** What stands at a JSON pointer of the body, as text; null for a null. */
    public String at(String pointer) {
        return json().at(pointer).asString(null);
    }

    /** A header's value, or null. */
    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /** A refusal in one line: status, code if it has one, and message, each from the body. */
    public String refusal() {
        JsonNode error = json();
        String code = error.path("code").asString("");
        return error.path("statusCode").asString(error.path("status").asString()) + (code.isEmpty() ? "" : " " + code)
                + " " + error.path("message").asString();
    }
}
