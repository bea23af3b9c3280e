package dev.understudy.verify.internal.expression;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one escape of ECMA-262 behind its backslash. */
final class EscapeReader {

    private static final Pattern ESCAPE = Pattern.compile(
            "([pP])\\{([^}]{1,40})}|u\\{([0-9A-Fa-f]{1,6})}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|c([A-Za-z])|(k<[^>]+>)|(.)",
            Pattern.DOTALL);

    private static final Pattern LOW_SURROGATE = Pattern.compile("\\\\u([dD][c-fC-F][0-9A-Fa-f]{2})");

    private final String regex;
    private final AutomatonRules rules;
    private int position;

    EscapeReader(String regex, int position, AutomatonRules rules) {
        this.regex = regex;
        this.rules = rules;
        this.position = position;
    }

    int position() {
        return position;
    }

    /** Returns the code points that the escape stands for. */
    BitSet read(boolean inClass) {
        Matcher escape = ESCAPE.matcher(regex).region(position, regex.length());
        if (!escape.lookingAt()) {
            throw new UnsupportedExpressionException("'\\' at the end");
        }
        position = escape.end();
        if (escape.group(1) != null) {
            return CharacterSets.property(escape.group(2), escape.group(1).equals("P"));
        }
        if (escape.group(6) != null) {
            return CharacterSets.single(escape.group(6).charAt(0) % 32);
        }
        for (int group = 3; group <= 5; group++) {
            if (escape.group(group) != null) {
                return hexadecimal(escape.group(group));
            }
        }
        if (escape.group(7) != null) {
            throw new UnsupportedExpressionException("a back-reference by name");
        }
        int escaped = escape.group(8).codePointAt(0);
        return inClass && escaped == 'b' ? CharacterSets.single('\b') : CharacterSets.escaped(escaped, rules);
    }

    private BitSet hexadecimal(String digits) {
        int codePoint = Integer.parseInt(digits, 16);
        if (codePoint > Character.MAX_CODE_POINT) {
            throw new UnsupportedExpressionException("the character " + digits);
        }
        boolean isSurrogate = Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
        if (!isSurrogate) {
            return CharacterSets.single(codePoint);
        }
        Matcher low = LOW_SURROGATE.matcher(regex).region(position, regex.length());
        if (Character.isHighSurrogate((char) codePoint) && low.lookingAt()) {
            position = low.end();
            return CharacterSets.single(
                    Character.toCodePoint((char) codePoint, (char) Integer.parseInt(low.group(1), 16)));
        }
        return rules.undefinedEscape(codePoint);
    }
}
