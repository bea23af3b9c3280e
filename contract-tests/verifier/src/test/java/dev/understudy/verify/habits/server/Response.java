package dev.understudy.verify.habits.server;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A response.
 *
 * @param status the status; 0 to close the connection without a response
 */
@SuppressWarnings("ArrayRecordComponent") // Bodies are never compared.
public record Response(int status, Map<String, String> headers, byte[] body) {

    /** Returns a response without a body. */
    public static Response empty(int status) {
        return new Response(status, Map.of(), new byte[0]);
    }

    /** Returns a response with a JSON value. */
    public static Response json(int status, JsonNode value) {
        return empty(status).with("Content-Type", "application/json").withText(value.toString());
    }

    /** Returns a refusal in the declared form. */
    public static Response problem(int status, String title) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        return json(status, problem.put("title", title).put("status", status))
                .with("Content-Type", "application/problem+json");
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Returns the body, which must be JSON. */
    public JsonNode json() {
        return Json.read(body).orElseThrow();
    }

    /** Returns this response with another status. */
    public Response withStatus(int changed) {
        return new Response(changed, headers, body);
    }

    /** Returns this response with a header field, which replaces the field of this name. */
    public Response with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new Response(status, changed, body);
    }

    /** Returns this response without a header field. */
    public Response without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.remove(name);
        return new Response(status, changed, body);
    }

    /** Returns this response with another body. */
    public Response withText(String text) {
        return withBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns this response with another body. */
    public Response withBytes(byte[] bytes) {
        return new Response(status, headers, bytes);
    }

    /** Returns this response with another text of the body. */
    public Response editText(UnaryOperator<String> edit) {
        return withText(edit.apply(new String(body, StandardCharsets.UTF_8)));
    }
}
