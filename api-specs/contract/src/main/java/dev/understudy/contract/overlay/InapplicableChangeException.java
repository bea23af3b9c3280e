package dev.understudy.contract.overlay;

/**
 * Thrown if a change cannot be applied to its targets. {@link Action} converts it into an {@link OverlayException},
 * whose message also names the action.
 */
final class InapplicableChangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InapplicableChangeException(String message) {
        super(message);
    }
}
