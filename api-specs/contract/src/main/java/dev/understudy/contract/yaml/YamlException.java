package dev.understudy.contract.yaml;

/**
 * Thrown if a document cannot be read as a tree. The message is one sentence that names the document and, if known, the
 * line.
 */
public final class YamlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    YamlException(String message) {
        super(message);
    }

    YamlException(String message, Throwable cause) {
        super(message, cause);
    }
}
