package dev.understudy.verify.internal.derive;

import dev.understudy.verify.finding.Rule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the answer to a case must be, beside what its own status declares.
 *
 * @param kind in general
 * @param statuses for {@link Kind#ACCEPTED} the refusals that are all right too, since nobody knows whether what the
 *     request refers to exists; for {@link Kind#STATUS} the statuses of which one is demanded
 */
public record Expectation(Kind kind, Set<Integer> statuses) {

    /** A kind of expectation. */
    public enum Kind {
        /** A valid request: a success. */
        ACCEPTED,
        /** A request that breaks the contract: a refusal with a declared 4xx. */
        REFUSED,
        /** One of certain statuses. */
        STATUS,
        /** Anything that is declared and no failure of the server. */
        DECLARED,
        /** The same, or no answer at all: a server may close the connection to a client that sends too much. */
        DECLARED_IF_ANSWERED,
        /** A refusal, whether declared or not. */
        UNKNOWN_PATH,
        /** A refusal, whether declared or not. */
        WRONG_METHOD
    }

    static final Expectation ACCEPTED = new Expectation(Kind.ACCEPTED, Set.of());
    static final Expectation ACCEPTED_IF_KNOWN = new Expectation(Kind.ACCEPTED, Set.of(400, 403, 404));
    static final Expectation REFUSED = new Expectation(Kind.REFUSED, Set.of());
    static final Expectation DECLARED_IF_ANSWERED = new Expectation(Kind.DECLARED_IF_ANSWERED, Set.of());

    // Unknown, or not to be removed as it is: paid for, locked, in use.
    private static final Set<Integer> FOR_ITS_STATE = Set.of(400, 402, 403, 404, 409, 410, 412, 422, 423, 424, 428);

    /** Anything that is declared and no failure of the server. */
    public static final Expectation DECLARED = new Expectation(Kind.DECLARED, Set.of());

    /** The same, where what a request is about may not exist, or not be in a state in which it is accepted. */
    public Expectation inWhateverState() {
        return kind == Kind.ACCEPTED ? new Expectation(kind, FOR_ITS_STATE) : this;
    }

    /** Whether a success is among the statuses that it names. */
    public boolean namesSuccess() {
        return statuses.stream().anyMatch(status -> status < 300);
    }

    /** Returns one of the statuses that keep a rule, and no other. */
    static Expectation allowedBy(Rule rule) {
        return new Expectation(
                Kind.STATUS,
                IntStream.range(100, 600).filter(rule::allows).boxed().collect(Collectors.toUnmodifiableSet()));
    }

    /** One of certain statuses, and no other. */
    public static Expectation status(Integer... statuses) {
        return new Expectation(Kind.STATUS, Set.of(statuses));
    }
}
