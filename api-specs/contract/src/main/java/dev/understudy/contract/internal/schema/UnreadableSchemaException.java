package dev.understudy.contract.internal.schema;

/** Thrown if a schema cannot be compiled. The message is one sentence with the location and the problem. */
public final class UnreadableSchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableSchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
