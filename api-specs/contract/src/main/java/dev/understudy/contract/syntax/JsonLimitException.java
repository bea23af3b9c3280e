package dev.understudy.contract.syntax;

/**
 * Thrown if a JSON text exceeds a limit of this parser, such as its depth. The text may be well-formed: RFC 8259
 * section 9 allows a parser to set limits.
 */
public final class JsonLimitException extends MalformedJsonException {

    private static final long serialVersionUID = 1L;

    JsonLimitException(String message) {
        super(message);
    }
}
