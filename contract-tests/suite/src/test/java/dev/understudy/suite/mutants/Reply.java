package dev.understudy.suite.mutants;

import dev.understudy.verify.exchange.Body;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An answer on its way through the proxy. */
record Reply(int status, Map<String, String> headers, Body body) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** The same with a change to its body, if that is an object and the answer a success. */
    Reply changed(Consumer<ObjectNode> change) {
        if (status != 200 || !(MAPPER.readTree(body.bytes()) instanceof ObjectNode object)) {
            return this;
        }
        change.accept(object);
        return new Reply(status, headers, Body.of(object.toString()));
    }

    boolean isRefusal() {
        return status >= 400;
    }
}
