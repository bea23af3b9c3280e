package dev.understudy.contract.jsonpath;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Translates an interoperable regular expression (I-Regexp, RFC 9485) to Java. In Java, {@code ^}, {@code $} and
 * {@code .} have another meaning, and many more constructs are valid. The expression is therefore parsed with the RFC's
 * grammar: each parsing method reads one rule of the grammar and appends its translation, or returns false if the
 * expression does not match the rule.
 */
final class RegularExpression {

    private static final Pattern QUANTIFIER = Pattern.compile("[*+?]|\\{[0-9]+(?:,[0-9]*)?}");
    private static final Pattern CATEGORY =
            Pattern.compile("[pP]\\{(?:L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|Z[lps]?|S[ckmo]?|C[cfno]?)}");
    private static final Pattern ESCAPED = Pattern.compile("[-()*+.?\\[\\\\\\]^nrt{|}]");
    private static final Pattern RANGE = Pattern.compile("-[^\\]]");
    // The characters that the RFC's rule NormalChar excludes.
    private static final String NOT_NORMAL = "()*+.?[\\]{|}";

    private final Cursor cursor;
    private final StringBuilder java = new StringBuilder();

    private RegularExpression(String expression) {
        this.cursor = new Cursor(expression);
    }

    /** Returns the expression as a Java pattern; empty if it is not an I-Regexp. */
    static Optional<Pattern> compile(String expression) {
        RegularExpression parser = new RegularExpression(expression);
        if (!parser.alternatives() || parser.cursor.peek() >= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(parser.java.toString()));
        } catch (PatternSyntaxException e) {
            // The syntax is valid, but a range or a quantifier is not, as in [z-a] or a{3,2}.
            return Optional.empty();
        }
    }

    private boolean alternatives() {
        do {
            while (startsPiece()) {
                if (!atom()) {
                    return false;
                }
                java.append(cursor.take(QUANTIFIER));
            }
        } while (copy("|"));
        return true;
    }

    private boolean startsPiece() {
        int next = cursor.peek();
        return next >= 0 && (NOT_NORMAL.indexOf(next) < 0 || "(.[\\".indexOf(next) >= 0);
    }

    private boolean atom() {
        if (copy("(")) {
            return alternatives() && copy(")");
        }
        if (cursor.take(".")) {
            java.append("[^\\n\\r]");
            return true;
        }
        if (copy("[")) {
            return characterClass();
        }
        if (copy("\\")) {
            return copy(ESCAPED) || copy(CATEGORY);
        }
        appendLiterally(cursor.next());
        return true;
    }

    private boolean characterClass() {
        copy("^");
        boolean first = true;
        while (!copy("]")) {
            boolean hyphen = cursor.peek() == '-';
            if (!hyphen && !classMember()) {
                return false;
            }
            if (hyphen) {
                appendLiterally(cursor.next());
                // A hyphen that is not part of a range must be the first or the last character of the class.
                if (!first && cursor.peek() != ']') {
                    return false;
                }
            }
            first = false;
        }
        return !first;
    }

    private boolean classMember() {
        if (copy("\\")) {
            return copy(CATEGORY) || (copy(ESCAPED) && rangeEnd());
        }
        return classCharacter() && rangeEnd();
    }

    private boolean rangeEnd() {
        if (!cursor.lookingAt(RANGE)) {
            return true;
        }
        copy("-");
        return copy("\\") ? copy(ESCAPED) : classCharacter();
    }

    private boolean classCharacter() {
        int next = cursor.peek();
        if (next < 0 || "-[]\\".indexOf(next) >= 0) {
            return false;
        }
        appendLiterally(cursor.next());
        return true;
    }

    private void appendLiterally(int character) {
        // These four characters are literal here, but special in Java, outside or inside of a character class.
        if ("^$&-".indexOf(character) >= 0) {
            java.append('\\');
        }
        java.appendCodePoint(character);
    }

    private boolean copy(String expected) {
        boolean found = cursor.take(expected);
        java.append(found ? expected : "");
        return found;
    }

    private boolean copy(Pattern pattern) {
        String found = cursor.take(pattern);
        java.append(found);
        return !found.isEmpty();
    }
}
