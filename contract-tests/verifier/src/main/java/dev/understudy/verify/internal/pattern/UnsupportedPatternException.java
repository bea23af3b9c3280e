package dev.understudy.verify.internal.pattern;

/** Thrown if a regular expression is malformed or too large, or contains a construct that is not supported. */
final class UnsupportedPatternException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnsupportedPatternException(String message) {
        super(message);
    }
}
