package dev.understudy.runtime.internal.pipeline;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.style.JudgedReading;
import dev.understudy.contract.style.ParameterJudge;
import dev.understudy.contract.style.ParameterReader;
import dev.understudy.contract.style.UnreadableValueException;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Reads the parameters of a request once, and judges them by the contract. */
final class ParameterValues {

    private final Map<Operation, IdentityHashMap<Parameter, JsonNode>> defaults = new ConcurrentHashMap<>();

    /**
     * Sets the values of all parameters that the operation of a request declares and the request contains, and the
     * default values of the others.
     *
     * @throws Failure {@link StandardFailure#PARAMETER_MALFORMED} for the first parameter that is invalid or missing
     */
    RequestContext read(RequestContext request) {
        List<Parameter> parameters = request.operation().parameters();
        if (parameters.isEmpty()) {
            return request;
        }
        IdentityHashMap<Parameter, JsonNode> absent = defaults.computeIfAbsent(request.operation(), DefaultValues::of);
        IdentityHashMap<Parameter, JsonNode> values = new IdentityHashMap<>();
        for (Parameter parameter : parameters) {
            String text = text(parameter, request);
            Optional<List<JsonNode>> readings = text == null ? Optional.empty() : read(parameter, text);
            if (readings.isPresent()) {
                values.put(parameter, valid(parameter, readings.get()));
            } else if (parameter.required()) {
                throw malformed(parameter, "is required");
            } else if (absent.containsKey(parameter)) {
                values.put(parameter, absent.get(parameter));
            }
        }
        return request.withParameters(values);
    }

    private static String text(Parameter parameter, RequestContext request) {
        return switch (parameter.in()) {
            case PATH -> request.route().pathValues().get(parameter.name());
            case QUERY -> request.head().query();
            case HEADER -> request.head().header(parameter.name());
            case COOKIE -> request.head().header("Cookie");
        };
    }

    private static JsonNode valid(Parameter parameter, List<JsonNode> readings) {
        JudgedReading judged = ParameterJudge.judge(parameter, readings);
        if (!judged.faults().isEmpty()) {
            throw malformed(parameter, judged.faults().get(0).message());
        }
        return judged.value();
    }

    private static Optional<List<JsonNode>> read(Parameter parameter, String text) {
        try {
            return ParameterReader.read(parameter, text);
        } catch (UnreadableValueException e) {
            throw malformed(parameter, "must be " + e.getMessage());
        }
    }

    private static Failure malformed(Parameter parameter, String fault) {
        return Failure.of(
                StandardFailure.PARAMETER_MALFORMED, "the parameter '" + parameter.name() + "' is invalid: " + fault);
    }
}
