package dev.understudy.contract.overlay;

/** A change that does not fit what it is made to; the action adds which one it is. */
final class MisfitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MisfitException(String message) {
        super(message);
    }
}
