package dev.understudy.suite.mutants;

import dev.understudy.verify.exchange.Body;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A response that passes through the proxy. */
record ProxiedResponse(int status, Map<String, String> headers, Body body) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Returns a copy with a changed body; this response if the status is not 200 or the body is not a JSON object. */
    ProxiedResponse withChangedBody(Consumer<ObjectNode> change) {
        if (status != 200 || !(MAPPER.readTree(body.bytes()) instanceof ObjectNode object)) {
            return this;
        }
        change.accept(object);
        return new ProxiedResponse(status, headers, Body.of(object.toString()));
    }

    boolean isError() {
        return status >= 400;
    }
}
