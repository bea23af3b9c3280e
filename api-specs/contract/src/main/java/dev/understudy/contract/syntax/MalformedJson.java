package dev.understudy.contract.syntax;

/** Bytes that are not exactly one JSON value. The message says what is wrong and at which line and column. */
public final class MalformedJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedJson(String message) {
        super(message);
    }
}
