package dev.understudy.runtime.failure;

import org.slf4j.event.Level;

/** The kinds of failure that the runtime itself detects, grouped by origin: transport, routing, access control, body, server. */
public enum StandardFailure implements Failure.Kind {
    /** All workers are busy and the queue is full. */
    OVERLOADED(503),
    /** The request is not valid HTTP/1.1, or its Host and target do not form a URI. */
    REQUEST_MALFORMED(400),
    /** The request line exceeds the size limit. */
    URI_TOO_LONG(414),
    /** The header fields exceed the size limit or the maximum number. */
    HEADER_FIELDS_TOO_LARGE(431),
    /** The body did not arrive in time, or the connection broke before it was complete. */
    BODY_TIMEOUT(408),
    /** The contract has no operation with this method and path. */
    ROUTE_UNKNOWN(404),
    /** The API has an operation with this method and path, but this server does not implement it. */
    OPERATION_UNIMPLEMENTED(501),
    /** The request has no credentials. */
    CREDENTIALS_MISSING(401, Failure.Reach.ANY_OPERATION),
    /** The credentials are unknown. */
    CREDENTIALS_UNKNOWN(401, Failure.Reach.ANY_OPERATION),
    /** A parameter does not have the form that the contract declares. */
    PARAMETER_MALFORMED(400, Failure.Reach.ANY_OPERATION),
    /** The resource does not exist, or the caller may not see it; a caller cannot distinguish the two. */
    NOT_FOUND(404, Failure.Reach.ANY_OPERATION),
    /** The caller is known but may not call this operation. */
    FORBIDDEN(403, Failure.Reach.ANY_OPERATION),
    /** The caller has exceeded the rate limit. */
    RATE_LIMIT_EXCEEDED(429, Failure.Reach.ANY_OPERATION),
    /** The operation has no response in a media type that the caller accepts. */
    NOT_ACCEPTABLE(406),
    /** The body has no media type, or one that the operation does not accept. */
    MEDIA_TYPE_UNSUPPORTED(415, Failure.Reach.ANY_OPERATION_WITH_BODY),
    /** The body exceeds the size limit. */
    BODY_TOO_LARGE(413, Failure.Reach.ANY_OPERATION_WITH_BODY),
    /** The operation requires a body, but the request has neither a body nor a media type. */
    BODY_MISSING(400, Failure.Reach.ANY_OPERATION_WITH_BODY),
    /** The media type is JSON, but the body is empty. */
    BODY_EMPTY(400, Failure.Reach.ANY_OPERATION_WITH_BODY),
    /** The body is not exactly one JSON value, or is malformed in another media type. */
    BODY_MALFORMED(400, Failure.Reach.ANY_OPERATION_WITH_BODY),
    /** The body violates its schema. */
    SCHEMA_VIOLATED(400, Failure.Reach.ANY_OPERATION_WITH_BODY),
    /** A valid value cannot be represented by the generated type, such as an integer that is too large. */
    VALUE_UNREPRESENTABLE(400),
    /** The delegate has returned a response that violates the contract; detected in development mode only. */
    RESPONSE_INVALID(500),
    /** An unexpected error in this server. */
    UNEXPECTED(500);

    private final int status;
    private final Failure.Reach reach;

    StandardFailure(int status) {
        this(status, Failure.Reach.ANY_REQUEST);
    }

    StandardFailure(int status, Failure.Reach reach) {
        this.status = status;
        this.reach = reach;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Failure.Reach reach() {
        return reach;
    }

    @Override
    public Level logLevel() {
        return status == 500 ? Level.ERROR : Level.INFO;
    }
}
