package dev.understudy.contract.internal.schema;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressions;
import java.util.Map;
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

    // A word character is an ASCII letter, a digit or an underscore (ECMA-262, WordCharacters). Java's \b also counts
    // other letters.
    private static final String WORD_BOUNDARY = "(?:(?<=\\w)(?!\\w)|(?<!\\w)(?=\\w))";
    private static final String NO_WORD_BOUNDARY = "(?:(?<=\\w)(?=\\w)|(?<!\\w)(?!\\w))";

    // In Java, the dot excludes U+0085, too.
    private static final String ANY_CHARACTER = "[^\\n\\r\\u2028\\u2029]";

    // Names of Unicode properties (ECMA-262, table "Binary Unicode property aliases") that Java reads as POSIX classes,
    // which contain only ASCII characters, or does not know.
    private static final Map<String, String> PROPERTIES = Map.of(
            "Alpha", "IsAlphabetic",
            "Lower", "IsLowercase",
            "Upper", "IsUppercase",
            "space", "IsWhite_Space",
            "White_Space", "IsWhite_Space",
            "Alphabetic", "IsAlphabetic",
            "Lowercase", "IsLowercase",
            "Uppercase", "IsUppercase",
            "Ideographic", "IsIdeographic");

    // Letters and digits whose escape means the same in Java. The method escape rewrites those that differ. Any other
    // escaped letter or digit is the character itself.
    private static final String SHARED_ESCAPES = "dDwWfnrtkx123456789";

    // An escaped letter without a meaning, or flags that apply to the rest of the expression.
    private static final Pattern UNKNOWN_SYNTAX =
            Pattern.compile("\\\\[aeghijlmoqyzACE-OQRTUVX-Z]|\\(\\?[a-zA-Z-]+\\)");

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

    /**
     * Returns whether the escapes and groups of an expression are those of ECMA-262 with the flag u, which JSON Schema
     * recommends. Patterns in contracts are read less strictly.
     */
    static boolean hasKnownSyntax(String regex) {
        return !UNKNOWN_SYNTAX.matcher(regex.replace("\\\\", "")).find();
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
                escape(regex.charAt(position++), false);
            } else if (c == '[') {
                characterClass();
            } else if (c == '.') {
                java.append(ANY_CHARACTER);
            } else {
                // Without flags, $ in ECMA-262 matches at the very end only, not before a final line break.
                java.append(c == '$' ? "\\z" : c);
            }
        }
        return java.toString();
    }

    private void escape(char c, boolean inClass) {
        switch (c) {
            case 'b' -> java.append(inClass ? "\\x08" : WORD_BOUNDARY);
            case 'B' -> java.append(inClass ? "B" : NO_WORD_BOUNDARY);
            case 'p', 'P' -> property(c);
            case 's' -> java.append(SPACE);
            case 'S' -> java.append(NOT_SPACE);
            case 'v' -> java.append("\\x0B");
            case '0' -> java.append("\\x00");
            case 'c' -> java.append("\\c").append(controlLetter());
            case 'u' -> java.append(regex.startsWith("{", position) ? "\\x" : "\\u");
            default -> java.append(SHARED_ESCAPES.indexOf(c) >= 0 || !Character.isLetterOrDigit(c) ? "\\" + c : c);
        }
    }

    private void property(char escape) {
        int end = regex.indexOf('}', position);
        if (!regex.startsWith("{", position) || end < 0) {
            java.append('\\').append(escape);
            return;
        }
        String name = regex.substring(position + 1, end);
        java.append('\\')
                .append(escape)
                .append('{')
                .append(PROPERTIES.getOrDefault(name, name))
                .append('}');
        position = end + 1;
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
                    escape(regex.charAt(position++), true);
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
