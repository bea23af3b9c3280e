package dev.understudy.runtime.internal.pipeline;

import dev.understudy.contract.Parameter;
import dev.understudy.contract.SchemaFault;
import dev.understudy.contract.style.ParameterJudge;
import dev.understudy.contract.style.ParameterReader;
import dev.understudy.contract.style.UnreadableValueException;
import dev.understudy.runtime.failure.Failure;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Validates the parameters of a request against the contract. */
final class ParameterValidator {

    // OpenAPI, "Parameter Object": header parameters with these names are ignored.
    private static final List<String> IGNORED_HEADERS = List.of("Accept", "Content-Type", "Authorization");

    /**
     * Validates all parameters that the operation of a request declares.
     *
     * @throws Failure {@link Failure.Kind#PARAMETER_MALFORMED} for the first parameter that is invalid or missing
     */
    RequestContext validate(RequestContext request) {
        for (Parameter parameter : request.operation().parameters()) {
            if (!isIgnored(parameter)) {
                validate(parameter, text(parameter, request));
            }
        }
        return request;
    }

    private static boolean isIgnored(Parameter parameter) {
        return parameter.in() == Parameter.In.HEADER
                && IGNORED_HEADERS.stream().anyMatch(parameter.name()::equalsIgnoreCase);
    }

    private static String text(Parameter parameter, RequestContext request) {
        return switch (parameter.in()) {
            case PATH -> request.route().pathValues().get(parameter.name());
            case QUERY -> request.head().query();
            case HEADER -> request.head().header(parameter.name());
            case COOKIE -> request.head().header("Cookie");
        };
    }

    private static void validate(Parameter parameter, String text) {
        Optional<List<JsonNode>> readings = text == null ? Optional.empty() : read(parameter, text);
        if (readings.isPresent()) {
            List<SchemaFault> faults = ParameterJudge.faults(parameter, readings.get());
            if (!faults.isEmpty()) {
                throw malformed(parameter, faults.get(0).message());
            }
        } else if (parameter.required()) {
            throw malformed(parameter, "is required");
        }
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
                Failure.Kind.PARAMETER_MALFORMED, "the parameter '" + parameter.name() + "' is invalid: " + fault);
    }
}
