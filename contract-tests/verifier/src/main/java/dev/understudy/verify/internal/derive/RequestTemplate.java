package dev.understudy.verify.internal.derive;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The parameter values and the body of a request to an operation, without the address of the server and the
 * credentials.
 *
 * @param operation the operation
 * @param parameters the values of the parameters that are sent
 * @param payload the body; empty for none
 */
public record RequestTemplate(Operation operation, Map<Parameter, JsonNode> parameters, Optional<Payload> payload) {

    /** Returns a copy with a parameter value added or replaced. */
    public RequestTemplate with(Parameter parameter, JsonNode value) {
        Map<Parameter, JsonNode> changed = new LinkedHashMap<>(parameters);
        changed.put(parameter, value);
        return new RequestTemplate(operation, changed, payload);
    }

    /** Returns a copy with several parameter values added or replaced. */
    public RequestTemplate with(Map<Parameter, JsonNode> values) {
        Map<Parameter, JsonNode> changed = new LinkedHashMap<>(parameters);
        changed.putAll(values);
        return new RequestTemplate(operation, changed, payload);
    }

    /** Returns a copy without a parameter. */
    public RequestTemplate without(Parameter parameter) {
        Map<Parameter, JsonNode> changed = new LinkedHashMap<>(parameters);
        changed.remove(parameter);
        return new RequestTemplate(operation, changed, payload);
    }

    /** Returns a copy with another body. */
    public RequestTemplate with(Payload other) {
        return new RequestTemplate(operation, parameters, Optional.of(other));
    }

    /** Returns a copy with another body in the same media type. The template must have a body. */
    public RequestTemplate withBody(JsonNode value) {
        return with(Payload.of(payload.orElseThrow().contentType(), value));
    }

    /** Returns the value of the body; empty if there is none. */
    public Optional<JsonNode> body() {
        return payload.flatMap(Payload::value);
    }

    /** Returns whether another template has the same parameters, and the same body in the same media type. */
    boolean isSameAs(RequestTemplate other) {
        return parameters.equals(other.parameters)
                && body().equals(other.body())
                && payload.map(Payload::contentType).equals(other.payload.map(Payload::contentType));
    }
}
