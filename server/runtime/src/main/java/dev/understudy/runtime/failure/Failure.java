package dev.understudy.runtime.failure;

import dev.understudy.contract.SchemaFault;
import java.time.Duration;
import java.util.List;

/**
 * Thrown if a request cannot be served. The reason is one of a closed set of kinds.
 *
 * <p>A failure is thrown where it is detected; the error format of the API that was called turns it into a response. It
 * does not contain an HTTP status, since the same failure may be 404 in one API and 400 in another.
 */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The kinds of failure, grouped by origin: transport and routing, access control, body, and the server itself. */
    public enum Kind {
        /** All workers are busy and the queue is full. */
        OVERLOADED(Reach.ANY_REQUEST),
        /** The request is not valid HTTP/1.1, or its Host and target do not form a URI. */
        REQUEST_MALFORMED(Reach.ANY_REQUEST),
        /** The request line exceeds the size limit. */
        URI_TOO_LONG(Reach.ANY_REQUEST),
        /** The header fields exceed the size limit or the maximum number. */
        HEADER_FIELDS_TOO_LARGE(Reach.ANY_REQUEST),
        /** The body did not arrive in time, or the connection broke before it was complete. */
        BODY_TIMEOUT(Reach.ANY_REQUEST),
        /** The contract has no operation with this method and path. */
        ROUTE_UNKNOWN(Reach.ANY_REQUEST),
        /** The vendor has an operation with this method and path, but the contract does not declare it. */
        OPERATION_UNIMPLEMENTED(Reach.ANY_REQUEST),
        /** The request has no credentials. */
        CREDENTIALS_MISSING(Reach.ANY_OPERATION),
        /** The credentials are unknown. */
        CREDENTIALS_UNKNOWN(Reach.ANY_OPERATION),
        /** A parameter does not have the form that the contract declares. */
        PARAMETER_MALFORMED(Reach.ANY_OPERATION),
        /** The caller is not a member of the workspace that the request acts in. */
        MEMBERSHIP_MISSING(Reach.ANY_OPERATION),
        /** The resource does not exist, or the caller may not see it; a caller cannot distinguish the two. */
        NOT_FOUND(Reach.ANY_OPERATION),
        /** The workspace has no active paid plan. */
        PLAN_UNPAID(Reach.ANY_OPERATION),
        /** The caller is known but may not call this operation. */
        FORBIDDEN(Reach.ANY_OPERATION),
        /** The caller has exceeded the rate limit. */
        RATE_LIMIT_EXCEEDED(Reach.ANY_OPERATION),
        /** The body has no media type, or one that the operation does not accept. */
        MEDIA_TYPE_UNSUPPORTED(Reach.ANY_OPERATION_WITH_BODY),
        /** The body exceeds the size limit. */
        BODY_TOO_LARGE(Reach.ANY_OPERATION_WITH_BODY),
        /** The operation takes a body, but the request has neither a body nor a media type. */
        BODY_MISSING(Reach.ANY_OPERATION_WITH_BODY),
        /** The media type is JSON, but the body is empty. */
        BODY_EMPTY(Reach.ANY_OPERATION_WITH_BODY),
        /** The body is not exactly one JSON value. */
        JSON_MALFORMED(Reach.ANY_OPERATION_WITH_BODY),
        /** The body violates its schema. */
        SCHEMA_VIOLATED(Reach.ANY_OPERATION_WITH_BODY),
        /** The resource id in the body differs from the one in the path. */
        ID_DIFFERS(Reach.ANY_OPERATION_WITH_BODY),
        /** The database cannot be used at the moment, through no fault of the request. */
        STORE_UNAVAILABLE(Reach.ANY_REQUEST),
        /** An unexpected error in this server. */
        UNEXPECTED(Reach.ANY_REQUEST);

        private final Reach reach;

        Kind(Reach reach) {
            this.reach = reach;
        }

        /** Returns which requests can fail in this way. */
        public Reach reach() {
            return reach;
        }
    }

    /** The requests that a kind of failure can affect, and so the operations that must declare its error response. */
    public enum Reach {
        /** Any request: a failure of transport, routing or the server, which the contract does not have to declare. */
        ANY_REQUEST,
        /** A request for any operation. */
        ANY_OPERATION,
        /** A request for an operation with a request body. */
        ANY_OPERATION_WITH_BODY
    }

    private final Kind kind;
    private final transient List<SchemaFault> faults;
    private final Duration retryAfter;

    private Failure(Kind kind, String detail, List<SchemaFault> faults, Duration retryAfter, Throwable cause) {
        // Only an unexpected error has a cause. Every other failure is expected, and filling in a stack trace is slow.
        super(detail, cause, false, cause != null);
        this.kind = kind;
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
    }

    /**
     * Returns a failure with a description.
     *
     * @param detail the description, for people; some error formats include it in the response
     */
    public static Failure of(Kind kind, String detail) {
        return new Failure(kind, detail, List.of(), Duration.ZERO, null);
    }

    /**
     * Returns a failure for a body that violates its schema.
     *
     * @param faults all violations that were found
     */
    public static Failure schemaViolated(List<SchemaFault> faults) {
        return new Failure(Kind.SCHEMA_VIOLATED, "the body violates its schema", faults, Duration.ZERO, null);
    }

    /**
     * Returns a failure for a caller that has exceeded the rate limit.
     *
     * @param retryAfter the time after which the same request succeeds, unless other requests use up the limit first
     */
    public static Failure rateLimitExceeded(Duration retryAfter) {
        return new Failure(Kind.RATE_LIMIT_EXCEEDED, "the rate limit is exceeded", List.of(), retryAfter, null);
    }

    /**
     * Returns a failure for an unexpected error in this server.
     *
     * @param cause the error, which is logged and never sent to the caller
     */
    public static Failure unexpected(Throwable cause) {
        return new Failure(Kind.UNEXPECTED, "an unexpected error", List.of(), Duration.ZERO, cause);
    }

    public Kind kind() {
        return kind;
    }

    /** Returns the schema violations in the body; empty for all other kinds. */
    public List<SchemaFault> faults() {
        return faults;
    }

    /** Returns the time to wait before the next attempt; zero except for {@link Kind#RATE_LIMIT_EXCEEDED}. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
