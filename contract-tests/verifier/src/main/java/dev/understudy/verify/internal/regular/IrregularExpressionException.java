package dev.understudy.verify.internal.regular;

/** Thrown for an expression that is malformed, not regular, or too large for an automaton. */
final class IrregularExpressionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IrregularExpressionException(String message) {
        super(message);
    }
}
