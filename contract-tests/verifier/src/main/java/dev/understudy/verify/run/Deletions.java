package dev.understudy.verify.run;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Draft;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.OperationCases;
import dev.understudy.verify.internal.link.OperationLinks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Turns each DELETE to what may go: what the profile gives away, what the run created, or nothing at all.
 *
 * <p>That holds also where the server has to refuse it: one that does not look at what is wrong would delete all the
 * same.
 */
final class Deletions {

    // Who cannot create it now cannot later either.
    private static final int MOST_IN_VAIN = 2;

    private final Map<Operation, OperationCases> operations = new HashMap<>();
    private final GivenAway givenAway;
    private final CreatedThings created;
    private final Creations creations;
    private final Lookup lookup;
    private final Map<Operation, Integer> inVain = new HashMap<>();
    private boolean creates = true;

    Deletions(
            List<OperationCases> operations,
            GivenAway givenAway,
            CreatedThings created,
            Creations creations,
            Lookup lookup) {
        operations.forEach(each -> this.operations.put(each.operation(), each));
        this.givenAway = givenAway;
        this.created = created;
        this.creations = creations;
        this.lookup = lookup;
    }

    /** From now on nothing is created any more, since nobody would remove it. */
    void createNoMore() {
        creates = false;
    }

    /** Whether there is a DELETE at all. */
    boolean arePossible() {
        return operations.keySet().stream().anyMatch(Deletions::deletes);
    }

    /** Whether a case asks for a deletion. */
    static boolean isOne(Case each) {
        return deletes(each.draft().operation())
                && each.expectation().kind() != Expectation.Kind.UNKNOWN_PATH
                && each.expectation().kind() != Expectation.Kind.WRONG_METHOD;
    }

    /** The deletion as it may be sent; empty if it may not. */
    Optional<Case> safe(Case each) {
        if (givenAway.has(each)) {
            return Optional.of(each);
        }
        Optional<Draft> own = isUsual(each.draft()) ? own(each) : Optional.empty();
        return own.or(() -> Optional.of(each.draft()).filter(draft -> isNothing(draft, each.caller())))
                .map(draft -> each.with(draft, each.expectation().inWhateverState()));
    }

    /** Takes notice of what is gone. */
    void after(Case each, Outcome outcome) {
        Optional<Answer> answer = outcome.exchange().map(Exchange::answer);
        boolean deleted = answer.filter(Answer::isSuccess).isPresent();
        boolean unknown =
                answer.map(Answer::status).filter(Lookup.NOTHING::contains).isPresent();
        if (deleted || (unknown && each.caller().equals(Credentials.USUAL))) {
            givenAway.isGone(each.draft());
        }
        if (deleted || unknown) {
            created.lastFirst().stream()
                    .filter(thing -> thing.removal()
                            .filter(removal -> isOfSameThing(removal, each.draft()))
                            .isPresent())
                    .filter(thing -> deleted || thing.caller().equals(each.caller()))
                    .forEach(created::forget);
        }
    }

    // Where what a case is about chooses the thing, or whose it is, the case stays as it is.
    private boolean isUsual(Draft draft) {
        return operations
                .get(draft.operation())
                .usual()
                .filter(usual -> !draft.operation().path().names().isEmpty())
                .filter(usual -> isOfSameThing(usual, draft))
                .filter(usual -> read(draft.operation()).stream()
                        .flatMap(read -> OperationLinks.samePath(draft.operation(), read.operation()).keySet().stream())
                        .allMatch(parameter -> choosesNothingElse(
                                parameter,
                                usual.parameters().get(parameter),
                                draft.parameters().get(parameter))))
                .isPresent();
    }

    // What the contract does not allow there chooses nothing.
    private static boolean choosesNothingElse(Parameter parameter, JsonNode usual, JsonNode value) {
        return Objects.equals(usual, value) || (value != null && !parameter.allows(value));
    }

    private Optional<Draft> own(Case each) {
        Operation delete = each.draft().operation();
        Credentials owner = owner(each);
        Optional<CreatedThing> own = created.removedBy(delete, owner);
        if (own.isEmpty() && creates && inVain.getOrDefault(delete, 0) < MOST_IN_VAIN) {
            creations.makeFor(delete, owner);
            own = created.removedBy(delete, owner);
            if (own.isEmpty()) {
                inVain.merge(delete, 1, Integer::sum);
            }
        }
        return own.flatMap(CreatedThing::removal).map(removal -> with(each.draft(), removal));
    }

    // Who is to succeed deletes what they made themselves; who is to be refused meets what is another's.
    private static Credentials owner(Case each) {
        return each.expectation().namesSuccess() ? each.caller() : Credentials.USUAL;
    }

    private boolean isNothing(Draft draft, Credentials caller) {
        return read(draft.operation())
                .filter(usual -> lookup.isNothing(OperationLinks.aboutTheSame(usual, draft), caller))
                .isPresent();
    }

    private Optional<Draft> read(Operation delete) {
        return operations.values().stream()
                .filter(read ->
                        read.operation().method().equals("GET") && OperationLinks.isSamePath(read.operation(), delete))
                .flatMap(read -> read.usual().stream())
                .findFirst();
    }

    private static Draft with(Draft deleting, Draft removal) {
        Draft with = deleting;
        for (Map.Entry<Parameter, JsonNode> each : removal.parameters().entrySet()) {
            with = each.getKey().in() == Parameter.In.PATH ? with.with(each.getKey(), each.getValue()) : with;
        }
        return with;
    }

    private static boolean isOfSameThing(Draft one, Draft other) {
        boolean chosenByPath = !one.operation().path().names().isEmpty();
        return one.operation().equals(other.operation())
                && (chosenByPath ? with(other, one) : one).parameters().equals(other.parameters());
    }

    private static boolean deletes(Operation operation) {
        return operation.method().equals("DELETE");
    }
}
