package dev.understudy.verify.internal.send;

/** Thrown when a run could not be made. The message is one sentence for people. */
public final class VerificationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Takes a sentence that says what is wrong and what to do. */
    public VerificationException(String message) {
        super(message);
    }

    /** Takes the sentence, and the cause. */
    public VerificationException(String message, Throwable cause) {
        super(message, cause);
    }
}
