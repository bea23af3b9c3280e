package dev.understudy.contract.syntax;

/** Thrown if bytes are not exactly one JSON value. The message says what is wrong and, if known, where. */
public final class MalformedJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedJsonException(String message) {
        super(message);
    }
}
