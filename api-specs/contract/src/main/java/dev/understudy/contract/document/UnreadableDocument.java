package dev.understudy.contract.document;

/** A file that cannot be read as a document. The message is one sentence that names it and, if known, the line. */
public final class UnreadableDocument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableDocument(String message, Throwable cause) {
        super(message, cause);
    }
}
