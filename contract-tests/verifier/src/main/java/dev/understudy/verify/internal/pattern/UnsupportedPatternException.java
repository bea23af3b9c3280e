package dev.understudy.verify.internal.pattern;

/** Thrown for a regular expression that is malformed or too large. */
final class UnsupportedPatternException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnsupportedPatternException(String message) {
        super(message);
    }
}
