package dev.understudy.contract.style;

/** A text that is not written in the style of its parameter. The message says what was expected. */
public final class UnreadableStyle extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableStyle(String message) {
        super(message);
    }
}
