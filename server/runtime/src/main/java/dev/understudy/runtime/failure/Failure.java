package dev.understudy.runtime.failure;

import dev.understudy.contract.SchemaFault;
import java.time.Duration;
import java.util.List;

/**
 * What can go wrong with a request, as a small closed vocabulary. Thrown where it is known, worded once, at the edge, in
 * the shape of the vendor that was asked.
 *
 * <p>It carries facts and no status: the same failure may be 404 with one vendor and 400 with another.
 */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Everything that a request can fail of, in the order in which it is looked at. */
    public enum Kind {
        /** All workers are busy and the queue is full. */
        OVERLOADED(Reach.HOST),
        /** What was received is not HTTP, or not a URI. */
        REQUEST_MALFORMED(Reach.HOST),
        /** The body did not arrive within the time that is given to it. */
        BODY_SLOW(Reach.HOST),
        /** No operation of the contract has this method and path. */
        ROUTE_UNKNOWN(Reach.HOST),
        /** No credentials were sent. */
        CREDENTIALS_MISSING(Reach.EVERY_OPERATION),
        /** The credentials are not known here. */
        CREDENTIALS_UNKNOWN(Reach.EVERY_OPERATION),
        /** A parameter is not of the form that the contract gives it. */
        PARAMETER_MALFORMED(Reach.EVERY_OPERATION),
        /** The caller does not belong where the request wants to act. */
        MEMBERSHIP_MISSING(Reach.EVERY_OPERATION),
        /** There is no such thing, or not for this caller; the two cannot be told apart. */
        NOT_FOUND(Reach.EVERY_OPERATION),
        /** The workspace has no active paid plan. */
        PLAN_UNPAID(Reach.EVERY_OPERATION),
        /** The caller is known and may not do this. */
        FORBIDDEN(Reach.EVERY_OPERATION),
        /** Too many requests in too short a time. */
        LIMIT_SPENT(Reach.EVERY_OPERATION),
        /** The body is of a media type that the operation does not take. */
        MEDIA_TYPE_UNSUPPORTED(Reach.EVERY_BODY),
        /** The body is larger than is read. */
        BODY_TOO_LARGE(Reach.EVERY_BODY),
        /** Neither a body nor a media type was sent where a body is required. */
        BODY_MISSING(Reach.EVERY_BODY),
        /** A media type was sent, and no body with it. */
        BODY_EMPTY(Reach.EVERY_BODY),
        /** The body is not exactly one JSON value. */
        JSON_MALFORMED(Reach.EVERY_BODY),
        /** The body breaks its schema. */
        SCHEMA_BROKEN(Reach.EVERY_BODY),
        /** The body names another resource than the path does. */
        ID_DIFFERS(Reach.EVERY_BODY),
        /** A fault of ours. */
        UNEXPECTED(Reach.HOST);

        private final Reach reach;

        Kind(Reach reach) {
            this.reach = reach;
        }

        /** Which requests can fail of it. */
        public Reach reach() {
            return reach;
        }
    }

    /** Which requests a kind of failure can meet. */
    public enum Reach {
        /** Any request, even one for no operation; such answers belong to no contract. */
        HOST,
        /** A request for any operation. */
        EVERY_OPERATION,
        /** A request for an operation that takes a body. */
        EVERY_BODY
    }

    private final Kind kind;
    private final transient List<SchemaFault> faults;
    private final Duration retryAfter;

    private Failure(Kind kind, String detail, List<SchemaFault> faults, Duration retryAfter, Throwable cause) {
        // Expected refusals need no stack trace, and filling one in costs more than the rest of the answer.
        super(detail, cause, false, cause != null);
        this.kind = kind;
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
    }

    /** A failure with what there is to say about it, for people. */
    public static Failure of(Kind kind, String detail) {
        return new Failure(kind, detail, List.of(), Duration.ZERO, null);
    }

    /** A body that breaks its schema, with every fault found. */
    public static Failure schemaBroken(List<SchemaFault> faults) {
        return new Failure(Kind.SCHEMA_BROKEN, "the body breaks its schema", faults, Duration.ZERO, null);
    }

    /** Too many requests; the same request succeeds after the given time if nobody else uses it up. */
    public static Failure limitSpent(Duration retryAfter) {
        return new Failure(Kind.LIMIT_SPENT, "the rate limit is spent", List.of(), retryAfter, null);
    }

    /** A fault of ours; its cause is for the log and never for the caller. */
    public static Failure unexpected(Throwable cause) {
        return new Failure(Kind.UNEXPECTED, "an unexpected fault", List.of(), Duration.ZERO, cause);
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** How the body breaks its schema; empty for every other kind. */
    public List<SchemaFault> faults() {
        return faults;
    }

    /** How long to wait; zero for every kind but {@link Kind#LIMIT_SPENT}. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
