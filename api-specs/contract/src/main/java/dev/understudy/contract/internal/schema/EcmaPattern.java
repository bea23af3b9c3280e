package dev.understudy.contract.internal.schema;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressions;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions as JSON Schema means them: in the dialect of ECMA-262, read by code points, and not anchored.
 * The JDK reads most of that as it stands; what it reads differently is put in its own words here.
 */
final class EcmaPattern {

    // ECMA-262 counts more characters as white space than the JDK does.
    private static final String SPACE = "[\\s\\x0B\\u00a0\\ufeff\\p{Zs}\\u2028\\u2029]";
    private static final String NO_SPACE = "[^\\s\\x0B\\u00a0\\ufeff\\p{Zs}\\u2028\\u2029]";

    // Letters and digits that mean something after a backslash, the same in both; any other one there means itself.
    private static final String MEANT = "dDwWbBfnrtpPkx123456789";

    private final String regex;
    private final StringBuilder java = new StringBuilder();
    private int at;

    private EcmaPattern(String regex) {
        this.regex = regex;
    }

    static boolean isReadable(String regex) {
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
        while (at < regex.length()) {
            char c = regex.charAt(at++);
            if (c == '\\' && at < regex.length()) {
                escape(regex.charAt(at++));
            } else if (c == '[') {
                characterClass();
            } else {
                // Without flags, the dollar of ECMA-262 is the very end, not the place before a last line break.
                java.append(c == '$' ? "\\z" : c);
            }
        }
        return java.toString();
    }

    private void escape(char c) {
        switch (c) {
            case 's' -> java.append(SPACE);
            case 'S' -> java.append(NO_SPACE);
            case 'v' -> java.append("\\x0B");
            case '0' -> java.append("\\x00");
            case 'c' -> java.append("\\c").append(control());
            case 'u' -> java.append(regex.startsWith("{", at) ? "\\x" : "\\u");
            default -> java.append(MEANT.indexOf(c) >= 0 || !Character.isLetterOrDigit(c) ? "\\" + c : c);
        }
    }

    // The JDK knows control characters by capitals only.
    private String control() {
        return at < regex.length() ? String.valueOf(Character.toUpperCase(regex.charAt(at++))) : "";
    }

    // The JDK nests classes and intersects them; in ECMA-262 a bracket or an ampersand in a class is itself.
    private void characterClass() {
        if (take("^]")) {
            java.append("[\\s\\S]");
        } else if (take("]")) {
            java.append("(?!)");
        } else {
            java.append(take("^") ? "[^" : "[");
            while (at < regex.length() && regex.charAt(at) != ']') {
                char c = regex.charAt(at++);
                if (c == '\\' && at < regex.length()) {
                    escape(regex.charAt(at++));
                } else {
                    java.append(c == '[' || c == '&' || c == '^' ? "\\" + c : c);
                }
            }
            java.append(take("]") ? "]" : "");
        }
    }

    private boolean take(String next) {
        boolean there = regex.startsWith(next, at);
        at += there ? next.length() : 0;
        return there;
    }
}
