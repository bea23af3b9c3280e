package dev.understudy.verify.internal.send;

/** Thrown when a run cannot be carried out. The message is for users: what is wrong and what to do. */
public final class VerificationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VerificationException(String message) {
        super(message);
    }

    public VerificationException(String message, Throwable cause) {
        super(message, cause);
    }
}
