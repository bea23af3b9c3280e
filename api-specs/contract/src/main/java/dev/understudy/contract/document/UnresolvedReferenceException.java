package dev.understudy.contract.document;

/** Thrown if a reference cannot be resolved. The message completes a sentence that begins with "the reference". */
public final class UnresolvedReferenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnresolvedReferenceException(String message) {
        super(message);
    }
}
