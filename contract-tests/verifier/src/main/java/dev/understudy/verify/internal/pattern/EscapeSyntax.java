package dev.understudy.verify.internal.pattern;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Translates the escapes of ECMA-262 to Java. An escape is the text behind the backslash. */
final class EscapeSyntax {

    private static final Pattern ESCAPE = Pattern.compile(
            "[pP]\\{([^}]{1,40})}|u\\{[0-9A-Fa-f]{1,6}}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|c[A-Za-z]|k<[^>]+>|[1-9]\\d?|.",
            Pattern.DOTALL);
    // Letters whose escape means the same in Java, at least for the characters that are generated.
    private static final String SHARED = "dDwWsSfnrt";

    private EscapeSyntax() {}

    /** Returns the escape at a position, which must be behind a backslash. */
    static String next(String regex, int position) {
        Matcher matcher = ESCAPE.matcher(regex).region(position, regex.length());
        if (!matcher.lookingAt()) {
            throw new UnsupportedPatternException("'\\' at the end");
        }
        return matcher.group();
    }

    /** Returns an escape outside of a class in the syntax of Java. */
    static String toJava(String escape) {
        char first = escape.charAt(0);
        if (escape.length() == 1) {
            return switch (first) {
                case 'v' -> "\\x0B";
                case '0' -> "\\x00";
                default -> SHARED.indexOf(first) >= 0 || !Character.isLetterOrDigit(first) ? "\\" + first : escape;
            };
        }
        return switch (first) {
            case 'p', 'P' -> "\\" + first + "{" + property(escape.substring(2, escape.length() - 1)) + "}";
            case 'u' -> escape.startsWith("u{") ? "\\x" + escape.substring(1) : "\\" + escape;
            case 'x', 'c' -> "\\" + escape;
            default -> throw new UnsupportedPatternException("the escape \\" + escape + " is not supported");
        };
    }

    /** Returns an escape within a class in the syntax of Java. */
    static String inClass(String escape) {
        return escape.equals("b") ? "\\x08" : toJava(escape);
    }

    // General categories and scripts have the same names in both; only the binary properties need a prefix in Java.
    private static String property(String name) {
        return switch (name) {
            case "Alphabetic", "Alpha" -> "IsAlphabetic";
            case "Letter" -> "L";
            case "Number" -> "N";
            case "Punctuation" -> "P";
            case "Lowercase_Letter", "Lowercase", "Lower" -> "Ll";
            case "Uppercase_Letter", "Uppercase", "Upper" -> "Lu";
            case "Decimal_Number" -> "Nd";
            case "White_Space" -> "IsWhite_Space";
            default -> name.replace("Script=", "Is").replace("General_Category=", "");
        };
    }
}
