package dev.understudy.standin.start;

/**
 * Thrown if the server cannot start. The message is for people: it says what was tried, what is wrong, and what to do.
 */
public final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates a failure.
     *
     * @param message the sentence that the command line prints
     * @param cause the exception of a library, or null
     */
    public StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
