package dev.understudy.contract.jsonpath;

/** Thrown if a text is not a JSONPath query. The message contains the position of the error. */
public final class InvalidJsonPathException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidJsonPathException(String text, int position, String rule) {
        super("'%s' is not a JSONPath query (RFC 9535): %s, but %s.".formatted(text, rule, found(text, position)));
    }

    private static String found(String text, int position) {
        return position < text.length()
                ? "character %d is '%s'".formatted(position + 1, Character.toString(text.codePointAt(position)))
                : "the query ends here";
    }
}
