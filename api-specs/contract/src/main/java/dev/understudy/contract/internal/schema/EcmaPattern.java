package dev.understudy.contract.internal.schema;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressions;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Translates the regular expressions of JSON Schema, which have the syntax of ECMA-262, to Java. They match code points
 * and are not anchored. Most of the syntax means the same in Java; only the differences are rewritten.
 */
final class EcmaPattern {

    // White space in ECMA-262 includes more characters than in Java.
    private static final String SPACE = "[\\s\\x0B\\u00a0\\ufeff\\p{Zs}\\u2028\\u2029]";
    private static final String NOT_SPACE = "[^\\s\\x0B\\u00a0\\ufeff\\p{Zs}\\u2028\\u2029]";

    // Letters and digits whose escape means the same in Java. The method escape rewrites those that differ. Any other
    // escaped letter or digit is the character itself.
    private static final String SHARED_ESCAPES = "dDwWbBfnrtpPkx123456789";

    private final String regex;
    private final StringBuilder java = new StringBuilder();
    private int position;

    private EcmaPattern(String regex) {
        this.regex = regex;
    }

    static boolean isValid(String regex) {
        try {
            Pattern.compile(translate(regex));
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    static RegularExpression compile(String regex) {
        Pattern pattern = Pattern.compile(translate(regex));
        return value -> pattern.matcher(value).find();
    }

    private static String translate(String regex) {
        return new EcmaPattern(RegularExpressions.replaceLongformCharacterProperties(regex)).translate();
    }

    private String translate() {
        while (position < regex.length()) {
            char c = regex.charAt(position++);
            if (c == '\\' && position < regex.length()) {
                escape(regex.charAt(position++));
            } else if (c == '[') {
                characterClass();
            } else {
                // Without flags, $ in ECMA-262 matches at the very end only, not before a final line break.
                java.append(c == '$' ? "\\z" : c);
            }
        }
        return java.toString();
    }

    private void escape(char c) {
        switch (c) {
            case 's' -> java.append(SPACE);
            case 'S' -> java.append(NOT_SPACE);
            case 'v' -> java.append("\\x0B");
            case '0' -> java.append("\\x00");
            case 'c' -> java.append("\\c").append(controlLetter());
            case 'u' -> java.append(regex.startsWith("{", position) ? "\\x" : "\\u");
            default -> java.append(SHARED_ESCAPES.indexOf(c) >= 0 || !Character.isLetterOrDigit(c) ? "\\" + c : c);
        }
    }

    // In ECMA-262, a small letter denotes the same control character as its capital letter; in Java, it does not.
    private String controlLetter() {
        return position < regex.length() ? String.valueOf(Character.toUpperCase(regex.charAt(position++))) : "";
    }

    // In ECMA-262, [^] matches any character and [] matches none. An opening bracket or an ampersand in a class is
    // literal; in Java, it would start a nested class or an intersection.
    private void characterClass() {
        if (take("^]")) {
            java.append("[\\s\\S]");
        } else if (take("]")) {
            java.append("(?!)");
        } else {
            java.append(take("^") ? "[^" : "[");
            while (position < regex.length() && regex.charAt(position) != ']') {
                char c = regex.charAt(position++);
                if (c == '\\' && position < regex.length()) {
                    escape(regex.charAt(position++));
                } else {
                    java.append(c == '[' || c == '&' || c == '^' ? "\\" + c : c);
                }
            }
            java.append(take("]") ? "]" : "");
        }
    }

    private boolean take(String next) {
        boolean found = regex.startsWith(next, position);
        position += found ? next.length() : 0;
        return found;
    }
}
