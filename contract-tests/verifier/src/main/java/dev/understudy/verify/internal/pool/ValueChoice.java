package dev.understudy.verify.internal.pool;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.SafeMethods;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Chooses known values for one request: first the most specific id in the path, then the owners seen with it. */
final class ValueChoice {

    private final ValuePool pool;
    private final OperationTestCases cases;
    private final Operation operation;
    private final PastRequests past;
    private final boolean ownOnly;
    private final Map<Parameter, JsonNode> parameters = new LinkedHashMap<>();
    private final Map<String, JsonNode> bindings = new LinkedHashMap<>();
    private boolean exact = true;
    private boolean rotated;
    private boolean ownTarget;

    /**
     * Chooses the values of the parameters.
     *
     * @param working the path parameters of a request that succeeded, which are chosen again; empty if there is none
     * @param past the requests to the operation so far; each that failed leads to another choice
     * @param ownOnly whether the last resource in the path must be one that the run created
     */
    ValueChoice(
            ValuePool pool,
            OperationTestCases cases,
            Map<Parameter, JsonNode> working,
            PastRequests past,
            boolean ownOnly) {
        this.pool = pool;
        this.cases = cases;
        this.operation = cases.operation();
        this.past = past;
        this.ownOnly = ownOnly;
        working.forEach((parameter, value) -> {
            parameters.put(parameter, value);
            bindings.put(Reference.ofParameter(operation, parameter).resource(), value);
        });
        mostSpecificFirst().stream().filter(each -> !working.containsKey(each)).forEach(this::choose);
        ownTarget = pool.ownership().isOwn(new RequestTemplate(operation, parameters, Optional.empty()));
    }

    /** Returns the chosen values of parameters. */
    Map<Parameter, JsonNode> parameters() {
        return parameters;
    }

    /** Returns whether every value was seen as the value of exactly this id, so that the resource exists. */
    boolean isExact() {
        return exact;
    }

    /**
     * Returns a known value for a reference in the body; empty if there is none that satisfies the condition. A
     * resource that the run did not create must not refer to one that the run deletes, because a server may delete both.
     */
    Optional<JsonNode> forBody(Reference reference, Predicate<JsonNode> fits) {
        boolean foreignTarget = !ownTarget
                && !PathParameters.of(operation).isEmpty()
                && !operation.method().equals("POST");
        Predicate<JsonNode> allowed =
                value -> fits.test(value) && !(foreignTarget && pool.ownership().isOwn(reference, value));
        return bound(reference)
                .filter(allowed)
                .or(() -> candidates(reference, allowed, false).stream()
                        .findFirst()
                        .map(value -> bind(reference, value)));
    }

    private void choose(Parameter parameter) {
        Reference reference = Reference.ofParameter(operation, parameter);
        Predicate<JsonNode> fits = value -> cases.canSend(parameter, value);
        Optional<JsonNode> owner =
                bound(reference).map(value -> converted(value, fits)).filter(fits);
        if (owner.isPresent()) {
            parameters.put(parameter, owner.get());
            return;
        }
        // An example in the contract may be the id of an existing resource, so it is tried first.
        int turn = past.failedChoices - (cases.isExample(parameter) ? 1 : 0);
        if (turn < 0) {
            exact = false;
            return;
        }
        Predicate<JsonNode> fitsConverted = value -> fits.test(converted(value, fits));
        // The operation acts on the last resource in the path.
        boolean needsOwn = ownOnly && parameter.in() == In.PATH && PathParameters.isLast(operation, parameter);
        List<KnownValue> candidates = candidates(reference, fitsConverted, needsOwn);
        if (candidates.isEmpty() && parameter.in() == In.PATH) {
            candidates = candidates(Reference.bySegment(operation, parameter), fitsConverted, needsOwn);
        }
        if (candidates.isEmpty() && needsOwn) {
            candidates = pool.ownership().parts().candidates(operation, parameter, fitsConverted);
        }
        if (candidates.isEmpty()) {
            exact = false;
            return;
        }
        KnownValue chosen = rotated ? candidates.get(0) : next(candidates, turn);
        rotated = true;
        exact &= chosen.read() && reference.isId() && reference.equals(chosen.reference());
        parameters.put(parameter, converted(bind(reference, chosen), fits));
    }

    // A value that was learnt since the last attempt comes first, so the turn may lead to one that failed.
    private KnownValue next(List<KnownValue> candidates, int turn) {
        KnownValue next = candidates.get(turn % candidates.size());
        return past.failedIds.contains(next.value())
                ? candidates.stream()
                        .filter(each -> !past.failedIds.contains(each.value()))
                        .findFirst()
                        .orElse(next)
                : next;
    }

    private List<KnownValue> candidates(Reference reference, Predicate<JsonNode> fits, boolean needsOwn) {
        List<KnownValue> known = pool.matches(reference).stream()
                .filter(each -> fits.test(each.value()))
                .toList();
        List<KnownValue> own = known.stream().filter(KnownValue::created).toList();
        if (needsOwn) {
            return own;
        }
        return SafeMethods.isSafe(operation)
                ? known
                : Stream.concat(withMostOwners(own), known.stream()).distinct().toList();
    }

    // A field of a project is a better choice for /projects/{id}/fields/{name} than one that belongs to no project.
    private Stream<KnownValue> withMostOwners(List<KnownValue> own) {
        Set<String> inPath = PathParameters.of(operation).stream()
                .map(each -> Reference.ofParameter(operation, each).resource())
                .collect(Collectors.toSet());
        return own.stream()
                .sorted(Comparator.comparingLong(known -> -known.owners().keySet().stream()
                        .filter(inPath::contains)
                        .count()));
    }

    private JsonNode bind(Reference reference, KnownValue known) {
        known.owners().forEach(bindings::putIfAbsent);
        bindings.put(reference.resource(), known.value());
        return known.value();
    }

    private Optional<JsonNode> bound(Reference reference) {
        return Optional.ofNullable(bindings.get(reference.resource()));
    }

    private List<Parameter> mostSpecificFirst() {
        List<Parameter> ordered = new ArrayList<>(PathParameters.of(operation));
        Collections.reverse(ordered);
        operation.parameters().stream()
                .filter(each -> each.in() == In.QUERY
                        && Reference.ofParameter(operation, each).attribute().equals("id"))
                .forEach(ordered::add);
        ordered.removeIf(each -> !cases.isReplaceable(each));
        return ordered;
    }

    // A path contains text, so an integer id may be declared as a string there.
    private static JsonNode converted(JsonNode value, Predicate<JsonNode> fits) {
        return fits.test(value) || value.isString() ? value : JsonNodeFactory.instance.stringNode(value.asString());
    }
}
