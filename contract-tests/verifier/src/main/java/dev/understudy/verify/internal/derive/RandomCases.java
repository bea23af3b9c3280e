package dev.understudy.verify.internal.derive;

import dev.understudy.contract.Parameter;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** Generates random requests to one operation that are valid or have one fault. */
final class RandomCases {

    private final Map<Parameter, ParameterValues> parameters;
    private final RequestBodies bodies;
    private final BiFunction<String, RequestTemplate, TestCase> validCase;
    private final BiFunction<String, RequestTemplate, TestCase> invalidCase;

    RandomCases(
            Map<Parameter, ParameterValues> parameters,
            RequestBodies bodies,
            BiFunction<String, RequestTemplate, TestCase> validCase,
            BiFunction<String, RequestTemplate, TestCase> invalidCase) {
        this.parameters = parameters;
        this.bodies = bodies;
        this.validCase = validCase;
        this.invalidCase = invalidCase;
    }

    /** Returns the default request with random values. */
    TestCase next(RequestTemplate defaultRequest, Random random) {
        RequestTemplate changed = defaultRequest;
        for (Map.Entry<Parameter, ParameterValues> each : parameters.entrySet()) {
            if (each.getKey().required() || random.nextInt(4) == 0) {
                Optional<JsonNode> value = each.getValue().random(random);
                changed = value.isPresent() ? changed.with(each.getKey(), value.get()) : changed;
            }
        }
        return withBody(changed, random);
    }

    private TestCase withBody(RequestTemplate template, Random random) {
        Optional<Payload> valid = bodies.random(random);
        if (valid.isEmpty()) {
            return validCase.apply("a random request", template);
        }
        if (random.nextInt(3) == 0) {
            Optional<BodyCase> invalid =
                    bodies.randomInvalid(valid.get().value().orElseThrow(), random);
            if (invalid.isPresent()) {
                return invalidCase
                        .apply(
                                invalid.get().description(),
                                template.with(invalid.get().payload()))
                        .withFault(invalid.get().fault().orElseThrow());
            }
        }
        return validCase.apply("a random request", template.with(valid.get()));
    }
}
