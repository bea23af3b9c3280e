package dev.understudy.contract.style;

/**
 * Thrown if the text of a parameter is not in the declared style, or contains malformed percent-encoding or JSON. The
 * message says what was expected, such as "a dot before the value (style label)".
 */
public final class UnreadableValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableValueException(String message) {
        super(message);
    }
}
