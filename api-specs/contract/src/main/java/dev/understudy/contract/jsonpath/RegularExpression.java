package dev.understudy.contract.jsonpath;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Puts an interoperable regular expression (I-Regexp, RFC 9485) into Java's words. Java knows much more, and reads
 * {@code ^}, {@code $} and {@code .} differently, so the expression is read by its own grammar.
 */
final class RegularExpression {

    private static final Pattern QUANTIFIER = Pattern.compile("[*+?]|\\{[0-9]+(?:,[0-9]*)?}");
    private static final Pattern CATEGORY =
            Pattern.compile("[pP]\\{(?:L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|Z[lps]?|S[ckmo]?|C[cfno]?)}");
    private static final Pattern ESCAPED = Pattern.compile("[-()*+.?\\[\\\\\\]^nrt{|}]");
    private static final Pattern RANGE = Pattern.compile("-[^\\]]");
    private static final String NOT_NORMAL = "()*+.?[\\]{|}";

    private final Cursor cursor;
    private final StringBuilder java = new StringBuilder();

    private RegularExpression(String expression) {
        this.cursor = new Cursor(expression);
    }

    /** The expression for matching, or nothing if it is no I-Regexp. */
    static Optional<Pattern> compile(String expression) {
        RegularExpression reading = new RegularExpression(expression);
        if (!reading.alternatives() || reading.cursor.peek() >= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(reading.java.toString()));
        } catch (PatternSyntaxException e) {
            // Well-formed, and yet nothing can match it: a range from z to a, or a quantity from 3 to 2.
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
                // A hyphen that joins nothing stands at the very start or the very end.
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
        if (!cursor.sees(RANGE)) {
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
        // Java gives these a meaning, outside or inside of brackets, which I-Regexp does not.
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
