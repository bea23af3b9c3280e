package dev.understudy.contract.jsonpath;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text and the position up to which it has been read. The parsers share one cursor. */
final class Cursor {

    private static final int END = -1;

    private final String text;
    private int position;

    Cursor(String text) {
        this.text = text;
    }

    /** Returns the next code point, or a negative number at the end. */
    int peek() {
        return position < text.length() ? text.codePointAt(position) : END;
    }

    /** Reads and returns one code point. The caller must have checked that the end is not reached. */
    int next() {
        int character = peek();
        position += Character.charCount(character);
        return character;
    }

    /** Reads the expected text if it comes next, and returns whether it did. */
    boolean take(String expected) {
        boolean found = text.startsWith(expected, position);
        position += found ? expected.length() : 0;
        return found;
    }

    /** Reads blanks and then the expected text. Reads nothing and returns false if anything else comes next. */
    boolean takeAfterBlanks(String expected) {
        int start = position;
        skipBlanks();
        boolean found = take(expected);
        position = found ? position : start;
        return found;
    }

    /** Reads and returns the text that the pattern matches here; empty if the pattern does not match. */
    String take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        String found = matcher.lookingAt() ? matcher.group() : "";
        position += found.length();
        return found;
    }

    /** Returns whether the pattern matches here, without reading. */
    boolean lookingAt(Pattern pattern) {
        return pattern.matcher(text).region(position, text.length()).lookingAt();
    }

    void skipBlanks() {
        while (position < text.length() && " \t\n\r".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    void expect(String expected, String rule) {
        if (!take(expected)) {
            throw error(rule);
        }
    }

    void expectEnd() {
        if (position < text.length()) {
            throw error("a segment must begin with . or [");
        }
    }

    /**
     * Returns the exception for a syntax error at this position.
     *
     * @param rule the rule that the text violates, as a clause
     */
    InvalidJsonPathException error(String rule) {
        return new InvalidJsonPathException(text, position, rule);
    }
}
