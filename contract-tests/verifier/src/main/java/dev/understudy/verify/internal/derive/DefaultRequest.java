package dev.understudy.verify.internal.derive;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The values of the default valid request to an operation, as far as valid ones were found. */
final class DefaultRequest {

    private final Operation operation;
    private final Optional<Payload> body;
    private final Map<Parameter, JsonNode> values = new LinkedHashMap<>();
    private final List<String> parametersWithoutValue = new ArrayList<>();

    /** Finds the values of the required parameters. */
    DefaultRequest(Operation operation, Map<Parameter, ParameterValues> parameters, Optional<Payload> body) {
        this.operation = operation;
        this.body = body;
        parameters.forEach((parameter, each) -> {
            if (parameter.required()) {
                each.defaultValue()
                        .ifPresentOrElse(
                                value -> values.put(parameter, value),
                                () -> parametersWithoutValue.add(nameForUsers(parameter)));
            }
        });
    }

    /** Returns the request; empty if a part of it has no valid value. */
    Optional<RequestTemplate> template() {
        return partsWithoutValue().isEmpty()
                ? Optional.of(new RequestTemplate(operation, values, body))
                : Optional.empty();
    }

    /** Returns the values of the required parameters for which one was found. */
    Map<Parameter, JsonNode> values() {
        return values;
    }

    /** Returns whether every required parameter has a value, so that only the body can be missing. */
    boolean hasAllParameters() {
        return parametersWithoutValue.isEmpty();
    }

    /** Returns the parts without a valid value, as texts for users: the parameters, or else the body. */
    List<String> partsWithoutValue() {
        boolean isBodyMissing = operation.hasRequestBody() && body.isEmpty();
        return hasAllParameters() && isBodyMissing ? List.of("the request body") : parametersWithoutValue;
    }

    private static String nameForUsers(Parameter parameter) {
        return "the " + parameter.in().name().toLowerCase(Locale.ROOT) + " parameter '" + parameter.name() + "'";
    }
}
