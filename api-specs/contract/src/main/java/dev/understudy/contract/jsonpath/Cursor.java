package dev.understudy.contract.jsonpath;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text and how far it has been read; what the parsers share. */
final class Cursor {

    private static final int END = -1;

    private final String text;
    private int position;

    Cursor(String text) {
        this.text = text;
    }

    /** The next character, or a negative number at the end. */
    int peek() {
        return position < text.length() ? text.codePointAt(position) : END;
    }

    /** Reads one character. */
    int next() {
        int character = peek();
        position += Character.charCount(character);
        return character;
    }

    /** Reads these characters if they come next. */
    boolean take(String expected) {
        boolean found = text.startsWith(expected, position);
        position += found ? expected.length() : 0;
        return found;
    }

    /** Reads blanks and then these characters; reads nothing if they do not come next. */
    boolean takeAfterBlanks(String expected) {
        int start = position;
        skipBlanks();
        boolean found = take(expected);
        position = found ? position : start;
        return found;
    }

    /** Reads what the pattern matches here, or the empty string. */
    String take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        String found = matcher.lookingAt() ? matcher.group() : "";
        position += found.length();
        return found;
    }

    /** Whether the pattern matches here; reads nothing. */
    boolean sees(Pattern pattern) {
        return pattern.matcher(text).region(position, text.length()).lookingAt();
    }

    void skipBlanks() {
        while (position < text.length() && " \t\n\r".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    void expect(String expected, String rule) {
        if (!take(expected)) {
            throw fault(rule);
        }
    }

    void expectEnd() {
        if (position < text.length()) {
            throw fault("a segment begins with . or [");
        }
    }

    /** For the caller to throw: what should stand here. */
    InvalidJsonPathException fault(String rule) {
        return new InvalidJsonPathException(text, position, rule);
    }
}
