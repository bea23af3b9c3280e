package dev.understudy.contract.document;

/**
 * Thrown if a file cannot be read as a document. The message is one sentence that names the file and, if known, the
 * line.
 */
public final class UnreadableDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableDocumentException(String message, Throwable cause) {
        super(message, cause);
    }
}
