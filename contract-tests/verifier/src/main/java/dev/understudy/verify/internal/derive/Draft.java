package dev.understudy.verify.internal.derive;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A request to an operation before it is written.
 *
 * @param operation the operation
 * @param parameters the values of the parameters that are sent
 * @param payload the body; empty for none
 */
public record Draft(Operation operation, Map<Parameter, JsonNode> parameters, Optional<Payload> payload) {

    /** The same with another value of a parameter. */
    public Draft with(Parameter parameter, JsonNode value) {
        Map<Parameter, JsonNode> changed = new LinkedHashMap<>(parameters);
        changed.put(parameter, value);
        return new Draft(operation, changed, payload);
    }

    /** The same with other values of some parameters. */
    public Draft with(Map<Parameter, JsonNode> values) {
        Map<Parameter, JsonNode> changed = new LinkedHashMap<>(parameters);
        changed.putAll(values);
        return new Draft(operation, changed, payload);
    }

    /** The same without a parameter. */
    public Draft without(Parameter parameter) {
        Map<Parameter, JsonNode> changed = new LinkedHashMap<>(parameters);
        changed.remove(parameter);
        return new Draft(operation, changed, payload);
    }

    /** The same with another body. */
    public Draft with(Payload other) {
        return new Draft(operation, parameters, Optional.of(other));
    }

    /** The same with another value in the body, written as the present one is. */
    public Draft withBody(JsonNode value) {
        return with(Payload.of(payload.orElseThrow().contentType(), value));
    }

    /** The value of the body; empty if there is none. */
    public Optional<JsonNode> body() {
        return payload.flatMap(Payload::value);
    }
}
