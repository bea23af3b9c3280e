package dev.understudy.contract.jsonpath;

/** A text that is no JSONPath query. The message says where it ceases to be one. */
public final class InvalidJsonPathException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidJsonPathException(String text, int position, String problem) {
        super("'%s' is no JSONPath query (RFC 9535): %s, but %s.".formatted(text, problem, found(text, position)));
    }

    private static String found(String text, int position) {
        return position < text.length()
                ? "at character %d stands '%s'".formatted(position + 1, Character.toString(text.codePointAt(position)))
                : "the text ends";
    }
}
