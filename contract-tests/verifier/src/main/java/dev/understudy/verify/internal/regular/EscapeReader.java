package dev.understudy.verify.internal.regular;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one escape of ECMA-262 behind its backslash. */
final class EscapeReader {

    private static final Pattern ESCAPE = Pattern.compile(
            "([pP])\\{([^}]{1,40})}|u\\{([0-9A-Fa-f]{1,6})}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|c([A-Za-z])|(.)",
            Pattern.DOTALL);

    private final String regex;
    private int position;

    EscapeReader(String regex, int position) {
        this.regex = regex;
        this.position = position;
    }

    int position() {
        return position;
    }

    /** Returns the code points that the escape stands for. */
    BitSet read(boolean inClass) {
        Matcher escape = ESCAPE.matcher(regex).region(position, regex.length());
        if (!escape.lookingAt()) {
            throw new IrregularExpressionException("'\\' at the end");
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
        char letter = escape.group(7).charAt(0);
        return inClass && letter == 'b' ? CharacterSets.single('\b') : CharacterSets.letter(letter);
    }

    private BitSet hexadecimal(String digits) {
        int codePoint = Integer.parseInt(digits, 16);
        if (Character.isHighSurrogate((char) codePoint) && codePoint <= 0xFFFF && regex.startsWith("\\u", position)) {
            Matcher low = Pattern.compile("\\\\u([dD][c-fC-F][0-9A-Fa-f]{2})")
                    .matcher(regex)
                    .region(position, regex.length());
            if (low.lookingAt()) {
                position = low.end();
                return CharacterSets.single(
                        Character.toCodePoint((char) codePoint, (char) Integer.parseInt(low.group(1), 16)));
            }
        }
        if (codePoint > Character.MAX_CODE_POINT || (codePoint >= 0xD800 && codePoint <= 0xDFFF)) {
            throw new IrregularExpressionException("the character " + digits);
        }
        return CharacterSets.single(codePoint);
    }
}
