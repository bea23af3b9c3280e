package dev.understudy.verify.profile;

/**
 * Thrown when a profile cannot be read or is invalid. The message is for users: what is wrong, where, and what to do.
 */
public final class ProfileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProfileException(String message) {
        super(message);
    }

    public ProfileException(String message, Throwable cause) {
        super(message, cause);
    }
}
