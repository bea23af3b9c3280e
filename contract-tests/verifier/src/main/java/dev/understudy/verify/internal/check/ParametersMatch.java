package dev.understudy.verify.internal.check;

import dev.understudy.contract.Parameter;
import dev.understudy.contract.style.ParameterJudge;
import dev.understudy.contract.style.UnreadableStyle;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Was every required parameter sent, and does each keep its schema in its style? */
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
        } catch (UnreadableStyle e) {
            return List.of(request.finding(this)
                    .breaks("style", parameter.node().place())
                    .at(pointer(parameter))
                    .declared(e.getMessage())
                    .received(request.accepted("something else")));
        }
    }

    private Finding missing(AcceptedRequest request, Parameter parameter) {
        return request.finding(this)
                .breaks("required", parameter.node().child("required").place())
                .at(pointer(parameter))
                .declared("required: true")
                .received(request.accepted("no such parameter"));
    }

    private static String pointer(Parameter parameter) {
        String place = parameter.in().name().toLowerCase(Locale.ROOT);
        boolean several = parameter.in() == Parameter.In.HEADER || parameter.in() == Parameter.In.COOKIE;
        return "/" + place + (several ? "s" : "") + "/" + parameter.name();
    }
}
