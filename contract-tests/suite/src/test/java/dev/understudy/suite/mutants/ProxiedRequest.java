package dev.understudy.suite.mutants;

import dev.understudy.verify.exchange.Body;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A request that passes through the proxy. */
record ProxiedRequest(String method, String target, Map<String, String> headers, Body body) {

    private static final JsonMapper MAPPER = new JsonMapper();

    boolean hasMethod(String other) {
        return method.equals(other);
    }

    boolean hasKey(String key) {
        return ("Bearer " + key).equals(headers.get("authorization"));
    }

    ProxiedRequest withKey(String key) {
        return withHeader("authorization", "Bearer " + key);
    }

    ProxiedRequest withHeader(String header, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return new ProxiedRequest(method, target, changed, body);
    }

    ProxiedRequest withTarget(String otherTarget) {
        return new ProxiedRequest(method, otherTarget, headers, body);
    }

    ProxiedRequest withBody(JsonNode json) {
        return new ProxiedRequest(method, target, headers, Body.of(json.toString()));
    }

    /** Returns a GET of the same target, without a body. */
    ProxiedRequest asGet() {
        return new ProxiedRequest("GET", target, headers, Body.NONE);
    }

    /** Returns a copy of the JSON object in the body; an empty object if the body does not contain one. */
    ObjectNode bodyObject() {
        return json() instanceof ObjectNode object ? object : MAPPER.createObjectNode();
    }

    boolean hasObjectBody() {
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
