package dev.understudy.verify.internal.expression;

/** Thrown if a regular expression is malformed or too large, or contains a construct that is not supported. */
public final class UnsupportedExpressionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnsupportedExpressionException(String message) {
        super(message);
    }
}
