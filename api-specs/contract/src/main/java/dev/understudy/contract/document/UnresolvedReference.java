package dev.understudy.contract.document;

/** A reference that leads nowhere. The message is half a sentence whose subject is the reference. */
public final class UnresolvedReference extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnresolvedReference(String message) {
        super(message);
    }
}
