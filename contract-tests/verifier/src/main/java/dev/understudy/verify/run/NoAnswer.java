package dev.understudy.verify.run;

import javax.net.ssl.SSLException;

/** No answer came, or not a whole one. The message says why, as half a sentence. */
final class NoAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean refused;

    NoAnswer(String message, boolean refused, Throwable cause) {
        super(message, cause);
        this.refused = refused;
    }

    /** Whether nobody listens there at all. */
    boolean isRefused() {
        return refused;
    }

    /** Whether no secure connection came about. */
    boolean isInsecure() {
        return getCause() instanceof SSLException;
    }
}
