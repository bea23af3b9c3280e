package dev.understudy.verify.internal.derive;

import dev.understudy.contract.Parameter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Generates requests that differ from a valid one in one value, which is at a boundary or just outside. */
final class BoundaryCases {

    private final RequestTemplate template;
    private final Map<Parameter, ParameterValues> parameters;
    private final RequestBodies bodies;
    private final BiFunction<String, RequestTemplate, TestCase> validCase;
    private final BiFunction<String, RequestTemplate, TestCase> invalidCase;

    /**
     * Creates a generator.
     *
     * @param validCase creates the test case for a description and a valid request
     * @param invalidCase creates the test case for a description and an invalid request
     */
    BoundaryCases(
            RequestTemplate template,
            Map<Parameter, ParameterValues> parameters,
            RequestBodies bodies,
            BiFunction<String, RequestTemplate, TestCase> validCase,
            BiFunction<String, RequestTemplate, TestCase> invalidCase) {
        this.template = template;
        this.parameters = parameters;
        this.bodies = bodies;
        this.validCase = validCase;
        this.invalidCase = invalidCase;
    }

    /** Returns valid and invalid requests in turn, without those that are the same as the valid one. */
    Iterator<TestCase> all() {
        Iterator<TestCase> others = StreamSupport.stream(Spliterators.spliteratorUnknownSize(valid(), 0), false)
                .filter(each -> !each.template().isSameAs(template))
                .iterator();
        return Rounds.alternate(others, invalid());
    }

    /** Returns the valid requests, in turn for each parameter and for the body. */
    Iterator<TestCase> valid() {
        Iterator<TestCase> ofParameters =
                Rounds.over(parameters.entrySet(), each -> valid(each.getKey(), each.getValue()));
        Iterator<BodyCase> ofBody = bodies.valid();
        return Rounds.alternate(
                new MappedIterator<>(
                        ofBody, each -> validCase.apply(each.description(), template.with(each.payload()))),
                ofParameters);
    }

    /** Returns the invalid requests, in turn for each parameter and for the body. */
    Iterator<TestCase> invalid() {
        Iterator<TestCase> ofParameters =
                Rounds.over(parameters.entrySet(), each -> invalid(each.getKey(), each.getValue()));
        return Rounds.alternate(
                new MappedIterator<>(
                        bodies.invalid(),
                        each -> invalidCase(
                                each.description(),
                                template.with(each.payload()),
                                each.fault().orElseThrow())),
                ofParameters);
    }

    private Iterator<TestCase> valid(Parameter parameter, ParameterValues values) {
        Stream<TestCase> added = parameter.required()
                ? Stream.empty()
                : values.defaultValue().stream()
                        .map(value -> validCase.apply(
                                "a request with the parameter '" + parameter.name() + "'",
                                template.with(parameter, value)));
        Stream<TestCase> boundaries = values.valid().stream()
                .map(each -> validCase.apply(
                        "parameter '" + parameter.name() + "': " + each.description(),
                        template.with(parameter, each.value())));
        return Stream.concat(added, boundaries).iterator();
    }

    private Iterator<TestCase> invalid(Parameter parameter, ParameterValues values) {
        List<TestCase> invalid = new ArrayList<>();
        if (parameter.required() && parameter.in() != Parameter.In.PATH) {
            invalid.add(invalidCase(
                    "a request without the parameter '" + parameter.name() + "'",
                    template.without(parameter),
                    fault(parameter, "required")));
        }
        values.invalid()
                .forEach(each -> invalid.add(invalidCase(
                        "a value of the parameter '" + parameter.name() + "' that " + each.description(),
                        template.with(parameter, each.value()),
                        fault(parameter, each.violatedKeyword().orElseThrow()))));
        return invalid.iterator();
    }

    private TestCase invalidCase(String description, RequestTemplate changed, InjectedFault fault) {
        return invalidCase.apply(description, changed).withFault(fault);
    }

    private static InjectedFault fault(Parameter parameter, String keyword) {
        return new InjectedFault(
                "/" + parameter.in().name().toLowerCase(Locale.ROOT) + "/" + parameter.name(), keyword);
    }
}
