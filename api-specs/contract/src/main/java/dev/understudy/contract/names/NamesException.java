package dev.understudy.contract.names;

/** Thrown if names cannot be read or applied. The message says which file or place is wrong, and what to do. */
public final class NamesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NamesException(String message) {
        super(message);
    }

    NamesException(String message, Throwable cause) {
        super(message, cause);
    }
}
