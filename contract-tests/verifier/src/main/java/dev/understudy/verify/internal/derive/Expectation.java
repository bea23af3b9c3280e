package dev.understudy.verify.internal.derive;

import dev.understudy.verify.finding.Rule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statuses that are allowed for the response to a test case. Whether the response satisfies the contract is
 * checked separately.
 *
 * @param kind the kind of expectation
 * @param statuses for {@link Kind#ACCEPTED}, the error statuses that are also allowed,
 *     since the resource that the request refers to may not exist; for {@link Kind#STATUS}, the only allowed statuses;
 *     otherwise empty
 */
public record Expectation(Kind kind, Set<Integer> statuses) {

    public enum Kind {
        /**
         * The request is valid, so a 2xx or 3xx status is expected. The listed statuses, 401, 403, 409 and 429 are also
         * allowed. Another declared 4xx is advice; another check reports an undeclared status.
         */
        ACCEPTED,
        /** The request violates the contract, so a 4xx status is expected. */
        REJECTED,
        /** A 4xx is to be expected, but no specification requires it. */
        REJECTION_EXPECTED,
        /** The response must have one of the listed statuses. */
        STATUS,
        /** The response may have any declared status except 5xx. */
        DECLARED,
        /** As {@link #DECLARED}, or no response: a server may close the connection to a client that sends too much. */
        DECLARED_OR_NO_RESPONSE,
        /** The path is not in the contract. If the request is not rejected, that is advice. */
        UNKNOWN_PATH,
        /** The path does not declare the method. If the request is not rejected, that is advice. */
        UNDECLARED_METHOD
    }

    static final Expectation ACCEPTED = new Expectation(Kind.ACCEPTED, Set.of());
    static final Expectation ACCEPTED_IF_KNOWN = new Expectation(Kind.ACCEPTED, Set.of(400, 403, 404));
    static final Expectation ACCEPTED_IF_PRESENT = new Expectation(Kind.ACCEPTED, Set.of(403, 404));
    static final Expectation REJECTION_EXPECTED = new Expectation(Kind.REJECTION_EXPECTED, Set.of());
    static final Expectation REJECTED = new Expectation(Kind.REJECTED, Set.of());
    static final Expectation DECLARED_OR_NO_RESPONSE = new Expectation(Kind.DECLARED_OR_NO_RESPONSE, Set.of());

    // Statuses for a resource that does not exist, or whose state forbids the operation, for example because it is
    // locked.
    private static final Set<Integer> STATE_DEPENDENT_ERRORS =
            Set.of(400, 402, 403, 404, 409, 410, 412, 422, 423, 424, 428);

    /** Allows any declared status except 5xx. */
    public static final Expectation DECLARED = new Expectation(Kind.DECLARED, Set.of());

    /**
     * Returns an expectation that also allows the error statuses for a resource that does not exist or whose state
     * forbids the operation. An expectation of another kind than {@link Kind#ACCEPTED} is returned unchanged.
     */
    public Expectation allowingStateErrors() {
        return kind == Kind.ACCEPTED ? new Expectation(kind, STATE_DEPENDENT_ERRORS) : this;
    }

    /** Returns an expectation that no longer excuses the statuses for a resource that may not exist. */
    public Expectation forKnownResource() {
        return equals(ACCEPTED_IF_KNOWN) ? ACCEPTED : this;
    }

    /**
     * Returns an expectation that no longer excuses a 400 by a resource that may not exist. A server may have deleted the
     * resource together with another one, which is a 403 or a 404.
     */
    public Expectation forCreatedResource() {
        return equals(ACCEPTED_IF_KNOWN) ? ACCEPTED_IF_PRESENT : this;
    }

    /** Returns whether the listed statuses include one that reports success. */
    public boolean includesSuccess() {
        return statuses.stream().anyMatch(status -> status < 300);
    }

    /** Returns an expectation of one of the statuses that a rule allows. */
    static Expectation allowedBy(Rule rule) {
        return new Expectation(
                Kind.STATUS,
                IntStream.range(100, 600).filter(rule::allows).boxed().collect(Collectors.toUnmodifiableSet()));
    }

    /** Returns an expectation of one of these statuses. */
    public static Expectation status(Integer... statuses) {
        return new Expectation(Kind.STATUS, Set.of(statuses));
    }
}
