package dev.understudy.verify.internal.derive;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.profile.Probe;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.profile.ProfileCaller;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Generates the test cases of one operation. */
public final class OperationTestCases {

    private final Operation operation;
    private final boolean secured;
    private final boolean hasCredentials;
    private final boolean wholeNumbersAreIntegers;
    private final SharedParameters shared;
    private final Map<Parameter, ParameterValues> parameters = new LinkedHashMap<>();
    private final RequestBodies bodies;
    private final DefaultRequest defaults;
    private final Optional<RequestTemplate> defaultRequest;

    private OperationTestCases(
            Contract contract,
            Operation operation,
            Profile profile,
            SchemaAlternatives alternatives,
            SharedParameters shared) {
        this.operation = operation;
        this.shared = shared;
        OperationFixedValues fixed = new OperationFixedValues(profile, operation);
        operation
                .parameters()
                .forEach(each -> parameters.put(each, new ParameterValues(each, alternatives, fixed.of(each))));
        this.bodies = new RequestBodies(operation, alternatives, fixed.forBody());
        this.secured = SecurityRequirements.requiresCredentials(contract, operation);
        this.hasCredentials = profile.usual().isPresent();
        this.wholeNumbersAreIntegers = WholeNumbers.areIntegers(contract);
        this.defaults = new DefaultRequest(operation, parameters, bodies.defaultBody());
        this.defaultRequest = defaults.template();
    }

    /** Returns a generator for each operation. All generators use the values that the profile fixes. */
    public static List<OperationTestCases> of(Contract contract, List<Operation> operations, Profile profile) {
        // Shared by all operations, since they use many of the same schemas and the alternatives are cached.
        SchemaAlternatives alternatives = new SchemaAlternatives(contract.documents());
        SharedParameters shared = new SharedParameters(operations);
        return operations.stream()
                .map(operation -> new OperationTestCases(contract, operation, profile, alternatives, shared))
                .toList();
    }

    public Operation operation() {
        return operation;
    }

    /** Returns the default valid request; empty if none could be generated. */
    public Optional<RequestTemplate> defaultRequest() {
        return defaultRequest;
    }

    /** Returns whether every required parameter has a value, so that only the body can be missing. */
    public boolean hasDefaultParameters() {
        return defaults.hasAllParameters();
    }

    /** Returns the parts of a request for which no valid value was found; empty if there is a default request. */
    public List<String> partsWithoutValue() {
        return defaults.partsWithoutValue();
    }

    /**
     * Returns all cases: the default valid request, then the boundary cases, and after every two of these one of the
     * cases that do not depend on a schema. The boundary cases are generated when they are needed, because most runs
     * exhaust their budget before.
     */
    public Iterator<TestCase> all() {
        if (defaultRequest.isEmpty()) {
            return Collections.emptyIterator();
        }
        List<TestCase> basic = basicCases();
        Iterator<TestCase> probes = basic.subList(1, basic.size()).iterator();
        return new InterspersedIterator<>(basic.get(0), boundaries().all(), probes);
    }

    /** Returns a case for the default valid request, and the cases that do not depend on a schema. */
    List<TestCase> basicCases() {
        List<TestCase> cases = new ArrayList<>();
        defaultRequest.ifPresent(template -> {
            cases.add(validCase("a valid request", template));
            boolean unknown = refersToUnknownResource(template);
            new SchemaIndependentCases(template, secured)
                    .all()
                    .forEach(each -> cases.add(each.referringToUnknown(each.refersToUnknown() || unknown)));
        });
        return cases;
    }

    /** Returns valid requests whose values are at the boundaries of the schemas. */
    public List<TestCase> validCases() {
        return defaultRequest.isEmpty() ? List.of() : list(boundaries().valid());
    }

    /** Returns valid requests whose bodies have more properties than the default request, the largest first. */
    public Stream<TestCase> larger() {
        return new LargerRequests(this, bodies).all();
    }

    /** Returns invalid requests, each of which violates exactly one keyword at one location. */
    List<TestCase> invalidCases() {
        return defaultRequest.isEmpty() ? List.of() : list(boundaries().invalid());
    }

    private BoundaryCases boundaries() {
        return new BoundaryCases(
                defaultRequest.orElseThrow(),
                parameters,
                bodies,
                parameter -> shared.isTestedLate(operation, parameter),
                this::validCase,
                this::invalidCase);
    }

    private static List<TestCase> list(Iterator<TestCase> cases) {
        List<TestCase> list = new ArrayList<>();
        cases.forEachRemaining(list::add);
        return list;
    }

    /**
     * Returns the default request, changed as a probe in the profile specifies; empty if there is no default request,
     * and the probe does not supply what it lacks.
     */
    public Optional<TestCase> probeCase(Probe probe) {
        return defaultRequest
                .or(() -> ProfileCases.request(probe, operation, defaults.values()))
                .map(template -> ProfileCases.ofProbe(probe, template));
    }

    /**
     * Returns the default request with the credentials of a caller; empty if there is no default request, or if the
     * profile names no expected status for this caller.
     */
    public Optional<TestCase> callerCase(ProfileCaller caller) {
        return defaultRequest.flatMap(template -> ProfileCases.ofCaller(caller, template));
    }

    /** Returns a random request that is valid or has one fault; empty if there is no default request. */
    public Optional<TestCase> randomCase(Random random) {
        return defaultRequest.map(template ->
                new RandomCases(parameters, bodies, this::validCase, this::invalidCase).next(template, random));
    }

    /**
     * Returns a test case for a valid request. The request need not be accepted if the profile has no credentials for a
     * secured operation, if it has a number such as 7.0 that is an integer only for some servers, or if it refers to a
     * resource that may not exist.
     */
    public TestCase validCase(String description, RequestTemplate template) {
        boolean ambiguous = template.parameters().values().stream().anyMatch(WholeNumbers::areIn)
                || (!wholeNumbersAreIntegers
                        && template.body().filter(WholeNumbers::areIn).isPresent());
        boolean unknown = refersToUnknownResource(template);
        Expectation expectation = ambiguous || (secured && !hasCredentials)
                ? Expectation.DECLARED
                : unknown ? Expectation.ACCEPTED_IF_KNOWN : Expectation.ACCEPTED;
        return TestCase.of(description, template, expectation).referringToUnknown(unknown);
    }

    /** Returns the test case that creates a resource for the run's own use. */
    public TestCase creationCase(RequestTemplate template, Credentials caller) {
        TestCase valid = validCase("the creation of a resource for the run", template);
        return caller.equals(Credentials.USUAL)
                ? valid
                : valid.with(template, Expectation.DECLARED).withCredentials(caller);
    }

    /**
     * Returns whether a parameter probably identifies a resource, and its value is invented: neither the profile nor the
     * schema gives it.
     */
    public boolean isReplaceable(Parameter parameter) {
        return parameter.in() != Parameter.In.HEADER
                && parameters.get(parameter).refersToUnknownResource();
    }

    /** Returns whether the default value of a parameter is an example in the contract. */
    public boolean isExample(Parameter parameter) {
        return parameters.get(parameter).hasExample();
    }

    /** Returns whether a value can be sent as the value of a parameter, and the parameter's schema allows it. */
    public boolean canSend(Parameter parameter, JsonNode value) {
        return parameters.get(parameter).isValid(value);
    }

    /** Returns whether the body of a request contains an id that the profile does not fix. */
    public boolean refersToUnknownInBody(RequestTemplate template) {
        return template.body().filter(bodies::refersToUnknownResource).isPresent();
    }

    /** Returns whether the profile fixes the value at a location in the body. */
    public boolean isFixed(JsonPointer at) {
        return bodies.isFixed(at);
    }

    /** Returns a test case for an invalid request whose fault the caller does not know. */
    public TestCase invalidCase(String description, RequestTemplate template) {
        return TestCase.of(description, template, Expectation.REJECTED)
                .referringToUnknown(refersToUnknownResource(template));
    }

    private boolean refersToUnknownResource(RequestTemplate template) {
        boolean parameter = template.parameters().keySet().stream()
                .anyMatch(each -> parameters.get(each).refersToUnknownResource());
        return parameter || refersToUnknownInBody(template);
    }
}
