package dev.understudy.contract.overlay;

/**
 * Thrown if an overlay is invalid or cannot be applied to a document. The message names the action and says what to do.
 */
public final class OverlayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OverlayException(String message) {
        super(message);
    }

    OverlayException(String message, Throwable cause) {
        super(message, cause);
    }
}
