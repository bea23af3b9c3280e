package dev.understudy.verify.profile;

/** A profile that cannot be read or does not mean anything. The message is one sentence for people. */
public final class ProfileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a sentence that says what is wrong, where, and what to do. */
    public ProfileException(String message) {
        super(message);
    }

    /** As above, keeping what was behind it. */
    public ProfileException(String message, Throwable cause) {
        super(message, cause);
    }
}
