package dev.understudy.verify.internal.derive;

import dev.understudy.contract.Parameter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Generates requests that differ from a valid one in one value, which is at a boundary or just outside. */
final class BoundaryCases {

    private final RequestTemplate template;
    private final Map<Parameter, ParameterValues> parameters;
    private final RequestBodies bodies;
    private final Predicate<Parameter> isTestedLate;
    private final BiFunction<String, RequestTemplate, TestCase> validCase;
    private final BiFunction<String, RequestTemplate, TestCase> invalidCase;

    /**
     * Creates a generator.
     *
     * @param isTestedLate whether the cases for a parameter come after all others
     * @param validCase creates the test case for a description and a valid request
     * @param invalidCase creates the test case for a description and an invalid request
     */
    BoundaryCases(
            RequestTemplate template,
            Map<Parameter, ParameterValues> parameters,
            RequestBodies bodies,
            Predicate<Parameter> isTestedLate,
            BiFunction<String, RequestTemplate, TestCase> validCase,
            BiFunction<String, RequestTemplate, TestCase> invalidCase) {
        this.template = template;
        this.parameters = parameters;
        this.bodies = bodies;
        this.isTestedLate = isTestedLate;
        this.validCase = validCase;
        this.invalidCase = invalidCase;
    }

    /** Returns valid and invalid requests in turn, without those that are the same as the valid one. */
    Iterator<TestCase> all() {
        Iterator<TestCase> first = Rounds.alternate(
                withoutTemplate(Rounds.alternate(
                        validBodies(bodies.validWholeFirst()), ofParameters(isTestedLate.negate(), this::valid))),
                Rounds.alternate(invalidBodies(), ofParameters(isTestedLate.negate(), this::invalid)));
        Iterator<TestCase> last = Rounds.alternate(
                withoutTemplate(ofParameters(isTestedLate, this::valid)), ofParameters(isTestedLate, this::invalid));
        return Rounds.sequence(first, last);
    }

    /** Returns the valid requests, in turn for each parameter and for the body. */
    Iterator<TestCase> valid() {
        return Rounds.alternate(validBodies(bodies.valid()), ofParameters(any -> true, this::valid));
    }

    /** Returns the invalid requests, in turn for each parameter and for the body. */
    Iterator<TestCase> invalid() {
        return Rounds.alternate(invalidBodies(), ofParameters(any -> true, this::invalid));
    }

    private Iterator<TestCase> validBodies(Iterator<BodyCase> valid) {
        return new MappedIterator<>(valid, each -> validCase.apply(each.description(), template.with(each.payload())));
    }

    private Iterator<TestCase> invalidBodies() {
        return new MappedIterator<>(
                bodies.invalid(),
                each -> invalidCase(
                        each.description(),
                        template.with(each.payload()),
                        each.fault().orElseThrow()));
    }

    private Iterator<TestCase> ofParameters(
            Predicate<Parameter> included, BiFunction<Parameter, ParameterValues, Iterator<TestCase>> cases) {
        return Rounds.over(
                parameters.entrySet().stream()
                        .filter(each -> included.test(each.getKey()))
                        .toList(),
                each -> cases.apply(each.getKey(), each.getValue()));
    }

    private Iterator<TestCase> withoutTemplate(Iterator<TestCase> cases) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cases, 0), false)
                .filter(each -> !each.template().isSameAs(template))
                .iterator();
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
