package dev.understudy.contract.style;

import dev.understudy.contract.syntax.JsonLimitException;

/**
 * Thrown if the text of a parameter is not in the declared style, or contains malformed percent-encoding or JSON. The
 * message says what was expected, such as "a dot before the value (style label)".
 */
public final class UnreadableValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean isBeyondLimit;

    UnreadableValueException(String message) {
        super(message);
        this.isBeyondLimit = false;
    }

    UnreadableValueException(JsonLimitException cause) {
        super("one JSON value within the limits of this program, but " + cause.getMessage(), cause);
        this.isBeyondLimit = true;
    }

    /** Returns whether the text exceeds a limit of this program, and may be a valid value. */
    public boolean isBeyondLimit() {
        return isBeyondLimit;
    }
}
