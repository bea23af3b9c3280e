package dev.understudy.verify.run;

/** A run that could not be made. The message is one sentence for people. */
public final class VerificationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a sentence that says what is wrong and what to do. */
    public VerificationException(String message) {
        super(message);
    }

    /** As above, keeping what was behind it. */
    public VerificationException(String message, Throwable cause) {
        super(message, cause);
    }
}
