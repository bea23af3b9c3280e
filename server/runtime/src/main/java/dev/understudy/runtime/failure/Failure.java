package dev.understudy.runtime.failure;

import dev.understudy.contract.SchemaFault;
import java.time.Duration;
import java.util.List;
import org.slf4j.event.Level;

/**
 * Thrown if a request cannot be served. {@link StandardFailure} lists the kinds that the runtime itself detects; an API
 * adds its own by implementing {@link Kind}.
 *
 * <p>A failure is thrown where it is detected; the error format of the API that was called turns it into a response. A
 * delegate may throw it, or complete its stage with it.
 */
public class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A kind of failure, usually a constant of an enum. */
    public interface Kind {

        /** Returns the name, such as {@code NOT_FOUND}, which is logged. */
        String name();

        /** Returns the HTTP status code that the default error format sends. Another error format may send another. */
        int status();

        /** Returns which requests can fail in this way. */
        default Reach reach() {
            return Reach.ANY_REQUEST;
        }

        /** Returns the level at which such failures are logged. */
        default Level logLevel() {
            return Level.INFO;
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

    private final transient Kind kind;
    private final transient List<SchemaFault> faults;
    private final Duration retryAfter;

    /**
     * Creates a failure with data of its own, in a subclass.
     *
     * @param detail the description, for people; some error formats include it in the response
     */
    protected Failure(Kind kind, String detail) {
        this(kind, detail, List.of(), Duration.ZERO, null);
    }

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
        return new Failure(
                StandardFailure.SCHEMA_VIOLATED, "the body violates its schema", faults, Duration.ZERO, null);
    }

    /**
     * Returns a failure for a caller that has exceeded the rate limit.
     *
     * @param retryAfter the time after which the same request succeeds, unless other requests use up the limit first
     */
    public static Failure rateLimitExceeded(Duration retryAfter) {
        return new Failure(
                StandardFailure.RATE_LIMIT_EXCEEDED, "the rate limit is exceeded", List.of(), retryAfter, null);
    }

    /**
     * Returns a failure for an unexpected error in this server.
     *
     * @param cause the error, which is logged and never sent to the caller
     */
    public static Failure unexpected(Throwable cause) {
        return new Failure(StandardFailure.UNEXPECTED, "an unexpected error", List.of(), Duration.ZERO, cause);
    }

    /** Returns the kind, which decides the response. */
    public final Kind kind() {
        return kind;
    }

    /** Returns the schema violations in the body; empty for all other kinds. */
    public final List<SchemaFault> faults() {
        return faults;
    }

    /** Returns the time to wait before the next attempt; zero except for {@link StandardFailure#RATE_LIMIT_EXCEEDED}. */
    public final Duration retryAfter() {
        return retryAfter;
    }
}
