package dev.understudy.suite.mutants;

import dev.understudy.verify.exchange.Body;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A request on its way through the proxy. */
record Call(String method, String target, Map<String, String> headers, Body body) {

    private static final JsonMapper MAPPER = new JsonMapper();

    boolean is(String other) {
        return method.equals(other);
    }

    boolean isBy(String key) {
        return ("Bearer " + key).equals(headers.get("authorization"));
    }

    Call by(String key) {
        return with("authorization", "Bearer " + key);
    }

    Call with(String header, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return new Call(method, target, changed, body);
    }

    Call to(String otherTarget) {
        return new Call(method, otherTarget, headers, body);
    }

    Call with(JsonNode json) {
        return new Call(method, target, headers, Body.of(json.toString()));
    }

    /** The same as a GET. */
    Call reading() {
        return new Call("GET", target, headers, Body.NONE);
    }

    /** A copy of the body as an object; an empty one if it is none. */
    ObjectNode object() {
        return json() instanceof ObjectNode object ? object : MAPPER.createObjectNode();
    }

    boolean isObject() {
        return json() instanceof ObjectNode;
    }

    private JsonNode json() {
        try {
            return MAPPER.readTree(body.bytes());
        } catch (JacksonException e) {
            return MAPPER.missingNode();
        }
    }
}
