package dev.understudy.standin.start;

/** The server cannot start. The message is for people: what was tried, what is wrong with it and what to do. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what to tell, and what the library said, for the log. */
    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
