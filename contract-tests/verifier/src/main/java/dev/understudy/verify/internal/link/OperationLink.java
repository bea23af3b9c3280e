package dev.understudy.verify.internal.link;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.RequestTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A write, and an operation that reads the resource that it writes.
 *
 * @param write the operation that writes the resource
 * @param read the operation that reads it
 * @param evidence the evidence that both operations are about the same resource
 * @param parameterSources the source of the value of each of the read's parameters; a parameter without a source keeps
 *     its value in the default request
 * @param certain whether the link is beyond doubt: it comes from the profile, a Link Object or the same path, or both
 *     operations use the same schema
 * @param sameResponseSchema whether the responses of both operations are known to have the same schema
 */
public record OperationLink(
        Operation write,
        Operation read,
        LinkEvidence evidence,
        Map<Parameter, ParameterSource> parameterSources,
        boolean certain,
        boolean sameResponseSchema) {

    /** Returns whether the resource is identified by the parameters of the write, without its body or its response. */
    public boolean isIdentifiedByParameters() {
        return parameterSources.values().stream().allMatch(ParameterSource::isConstantOrParameter);
    }

    /**
     * Returns the pointer to the id in the response body of the write; empty if the link does not take the id from the
     * response body.
     */
    public Optional<JsonPointer> idInResponse() {
        return parameterSources.values().stream()
                .filter(ParameterSource.OfResponseBody.class::isInstance)
                .map(source -> ((ParameterSource.OfResponseBody) source).at())
                .findFirst();
    }

    /** Returns the values of the read's parameters after the write; empty if a value that the read needs is missing. */
    public Optional<Map<Parameter, JsonNode>> valuesAfter(RequestTemplate request, ReceivedResponse response) {
        return resolve(request, Optional.of(response));
    }

    /**
     * Returns the values of the read's parameters before the write; empty if the write does not contain a value that
     * the read needs.
     */
    public Optional<Map<Parameter, JsonNode>> valuesBefore(RequestTemplate request) {
        return resolve(request, Optional.empty());
    }

    private Optional<Map<Parameter, JsonNode>> resolve(RequestTemplate request, Optional<ReceivedResponse> response) {
        Map<Parameter, JsonNode> found = new LinkedHashMap<>();
        for (Map.Entry<Parameter, ParameterSource> each : parameterSources.entrySet()) {
            Optional<JsonNode> value = each.getValue().value(request, response);
            if (value.isEmpty() && (each.getKey().required() || !each.getValue().isConstantOrParameter())) {
                return Optional.empty();
            }
            value.ifPresent(present -> found.put(each.getKey(), present));
        }
        return Optional.of(found);
    }
}
