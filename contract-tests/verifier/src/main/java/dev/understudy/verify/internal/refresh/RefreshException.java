package dev.understudy.verify.internal.refresh;

/** Thrown if a contract cannot be refreshed. The message says what to do. Nothing has been written. */
public final class RefreshException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefreshException(String message) {
        super(message);
    }

    RefreshException(String message, Throwable cause) {
        super(message, cause);
    }
}
