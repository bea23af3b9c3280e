package dev.understudy.verify.internal.check;

import dev.understudy.contract.Parameter;
import dev.understudy.contract.style.ParameterJudge;
import dev.understudy.contract.style.UnreadableValueException;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reports missing required parameters, and parameters that violate their schema or style. */
public final class ParametersMatch implements RequestCheck {

    @Override
    public Rule rule() {
        return Rule.PARAMETERS_MATCH;
    }

    @Override
    public List<Finding> judge(AcceptedRequest request) {
        return request.operation().parameters().stream()
                .flatMap(parameter -> judge(request, parameter).stream())
                .toList();
    }

    private List<Finding> judge(AcceptedRequest request, Parameter parameter) {
        try {
            Optional<List<JsonNode>> readings = request.request().parameter(parameter, request.pathValues());
            if (readings.isPresent()) {
                return ParameterJudge.faults(parameter, readings.get()).stream()
                        .map(fault -> request.finding(this, pointer(parameter), fault))
                        .toList();
            }
            return parameter.required() ? List.of(missing(request, parameter)) : List.of();
        } catch (UnreadableValueException e) {
            if (e.isBeyondLimit()) {
                return List.of(ExchangeIsJudged.finding(
                        request.exchange(),
                        request.operation(),
                        parameter.node(),
                        "a parameter that can be judged",
                        e.getMessage()));
            }
            return List.of(request.finding(this)
                    .violates("style", parameter.node().place())
                    .at(pointer(parameter))
                    .declared(e.getMessage())
                    .received(request.withAcceptedStatus("a value in another style")));
        }
    }

    private Finding missing(AcceptedRequest request, Parameter parameter) {
        return request.finding(this)
                .violates("required", parameter.node().child("required").place())
                .at(pointer(parameter))
                .declared("required: true")
                .received(request.withAcceptedStatus("no such parameter"));
    }

    private static String pointer(Parameter parameter) {
        String location = parameter.in().name().toLowerCase(Locale.ROOT);
        boolean plural = parameter.in() == Parameter.In.HEADER || parameter.in() == Parameter.In.COOKIE;
        return "/" + location + (plural ? "s" : "") + "/" + parameter.name();
    }
}
