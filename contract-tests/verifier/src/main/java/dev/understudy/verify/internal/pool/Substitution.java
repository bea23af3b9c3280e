package dev.understudy.verify.internal.pool;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.SafeMethods;
import dev.understudy.verify.internal.derive.TestCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Replaces the ids that a generator invented by ids that responses showed. A value that is the point of a case, such as
 * an unknown id, differs from the value in the default request and is kept.
 */
public final class Substitution {

    // Statuses that depend on the resource rather than on the body.
    private static final Set<Integer> STATE_ERRORS = Set.of(403, 409);

    private final ValuePool pool;
    private final UndoPlans plans;
    private final FreshNames names;
    private final CreationBodies creations;
    private final BodySubstitution bodies;
    private final Map<Operation, OperationTestCases> operations = new HashMap<>();
    private final Map<Operation, PastRequests> attempts = new HashMap<>();

    public Substitution(ValuePool pool, List<OperationTestCases> operations, UndoPlans plans) {
        this.pool = pool;
        this.plans = plans;
        this.names = new FreshNames(pool);
        this.creations = new CreationBodies(pool);
        this.bodies = new BodySubstitution(pool, names, creations);
        operations.forEach(each -> this.operations.put(each.operation(), each));
    }

    /** Returns whether a valid request to an operation has got a success response. */
    public boolean hasSucceeded(Operation operation) {
        return attempts(operation).working.isPresent();
    }

    /** Returns the last valid request to an operation that got a success response. */
    public Optional<RequestTemplate> lastSuccess(Operation operation) {
        return attempts(operation).working;
    }

    /** Records the response to a case. A failed valid request makes the next choice for its operation another one. */
    public void responseReceived(TestCase sent, ReceivedResponse response) {
        boolean valid = sent.expectation().kind() == Expectation.Kind.ACCEPTED
                || sent.expectation().kind() == Expectation.Kind.DECLARED;
        PastRequests of = attempts(sent.template().operation());
        if (valid) {
            of.completion.learn(
                    sent.template().body(), defaultBody(sent.template().operation()), response.isSuccess());
        }
        if (response.isSuccess()) {
            boolean refers = names.refers(sent.template());
            pool.learn(sent, response);
            if (valid) {
                of.working = Optional.of(sent.template());
                of.workingRefers = refers;
                of.workingNamesCreation = creations.isNamedIn(sent.template());
                of.workingIsStrong = Passwords.isStrong(sent.template());
                creations.learn(sent.template(), response);
            }
        } else if (valid && of.working.isEmpty()) {
            of.failed++;
            of.lacksName |= CreationBodies.mayLackName(sent.template(), response);
            of.weakPassword |= Passwords.mayBeWeak(sent.template(), response);
            sent.template().body().ifPresent(of.failedBodies::add);
            if (!isDueToBody(sent.template(), response)) {
                of.failedChoices++;
                PathParameters.last(sent.template().operation())
                        .map(sent.template().parameters()::get)
                        .ifPresent(of.failedIds::add);
            }
        } else if (valid && response.isAbsent() && isWorking(of, sent.template())) {
            // A server may have deleted the resource together with another one.
            pool.remove(sent.template());
            of.working = Optional.empty();
        }
    }

    /**
     * Returns a case with known ids in the place of those in the default request; the same case if there are none. Use
     * this for a case that may test a certain id.
     */
    public TestCase replace(TestCase testCase) {
        return isDecidedWhenAdmitted(testCase) ? testCase : replace(testCase, Optional.empty());
    }

    /** Returns a case with known ids in the place of all invented ones; the same case if there are none. */
    public TestCase replaceAll(TestCase testCase) {
        return isDecidedWhenAdmitted(testCase) ? testCase : replace(testCase, Optional.of(testCase.template()));
    }

    /** Returns a copy of a DELETE with ids of the run in the place of those in the default request. */
    public TestCase replaceInDeletion(TestCase testCase) {
        return replace(testCase, Optional.empty());
    }

    // Which resource a DELETE deletes is decided when it is admitted.
    private boolean isDecidedWhenAdmitted(TestCase testCase) {
        return testCase.template().operation().method().equals("DELETE") && !plans.allowForeign(testCase);
    }

    private TestCase replace(TestCase testCase, Optional<RequestTemplate> invented) {
        OperationTestCases cases = operations.get(testCase.template().operation());
        if (cases == null || testCase.probe().isPresent() || !testCase.callsOperation()) {
            return testCase;
        }
        RequestTemplate original = invented.or(cases::defaultRequest).orElseThrow();
        boolean safe = SafeMethods.isSafe(cases.operation());
        boolean foreign = safe || plans.allowForeign(testCase);
        ValueChoice choice = new ValueChoice(
                pool,
                cases,
                workingParameters(cases.operation()).orElse(Map.of()),
                attempts(cases.operation()),
                !foreign);
        RequestTemplate changed = withParameters(testCase.template(), original, choice);
        changed = bodies.replace(changed, original, cases, choice, testCase.fault(), attempts(cases.operation()));
        if (!foreign && pool.ownership().isForeign(changed)) {
            return testCase;
        }
        return testCase.with(
                changed,
                choice.isExact() && isChosen(changed, choice)
                        ? forKnownIds(testCase.expectation(), changed, cases)
                        : testCase.expectation());
    }

    // Only a resource of the run is certain to allow a write.
    private Expectation forKnownIds(Expectation expectation, RequestTemplate template, OperationTestCases cases) {
        if (SafeMethods.isSafe(cases.operation())) {
            return expectation.forKnownResource();
        }
        return pool.ownership().isOwn(template) && !cases.refersToUnknownInBody(template)
                ? expectation.forCreatedResource()
                : expectation;
    }

    private RequestTemplate withParameters(RequestTemplate template, RequestTemplate original, ValueChoice choice) {
        RequestTemplate changed = template;
        for (Map.Entry<Parameter, JsonNode> each : choice.parameters().entrySet()) {
            JsonNode present = template.parameters().get(each.getKey());
            if (present != null && present.equals(original.parameters().get(each.getKey()))) {
                changed = changed.with(each.getKey(), each.getValue());
            }
        }
        return changed;
    }

    // A request that succeeded once shows that its ids belong together.
    private Optional<Map<Parameter, JsonNode>> workingParameters(Operation operation) {
        OperationTestCases cases = operations.get(operation);
        return attempts(operation)
                .working
                .map(working -> {
                    Map<Parameter, JsonNode> values = new HashMap<>(working.parameters());
                    values.keySet().removeIf(parameter -> parameter.in() != In.PATH || !cases.isReplaceable(parameter));
                    return values;
                })
                .filter(values -> values.entrySet().stream()
                        .allMatch(each -> pool.contains(operation, each.getKey(), each.getValue())
                                || each.getValue()
                                        .equals(cases.defaultRequest()
                                                .orElseThrow()
                                                .parameters()
                                                .get(each.getKey()))));
    }

    private static boolean isChosen(RequestTemplate template, ValueChoice choice) {
        return !choice.parameters().isEmpty()
                && choice.parameters().entrySet().stream()
                        .allMatch(each ->
                                each.getValue().equals(template.parameters().get(each.getKey())));
    }

    // A resource of the run exists, so another one would not help unless the server does not find this one.
    private boolean isDueToBody(RequestTemplate sent, ReceivedResponse response) {
        return sent.body().isPresent()
                && !response.isAbsent()
                && !STATE_ERRORS.contains(response.status())
                && pool.ownership().isOwn(sent);
    }

    private static boolean isWorking(PastRequests of, RequestTemplate template) {
        return of.working
                .filter(working -> PathParameters.of(template.operation()).stream()
                        .allMatch(each -> Objects.equals(
                                working.parameters().get(each),
                                template.parameters().get(each))))
                .isPresent();
    }

    private Optional<JsonNode> defaultBody(Operation operation) {
        return Optional.ofNullable(operations.get(operation))
                .flatMap(OperationTestCases::defaultRequest)
                .flatMap(RequestTemplate::body);
    }

    private PastRequests attempts(Operation operation) {
        return attempts.computeIfAbsent(operation, any -> new PastRequests());
    }
}
