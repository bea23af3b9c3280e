package dev.understudy.contract.syntax;

/** Thrown if bytes are not exactly one JSON value, or cannot be read as one. The message says what is wrong and, if known, where. */
public sealed class MalformedJsonException extends RuntimeException permits JsonLimitException {

    private static final long serialVersionUID = 1L;

    MalformedJsonException(String message) {
        super(message);
    }
}
