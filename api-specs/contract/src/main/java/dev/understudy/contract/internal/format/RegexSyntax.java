package dev.understudy.contract.internal.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds syntax in a regular expression that Java allows, but ECMA-262 does not. */
public final class RegexSyntax {

    // Letters that have no meaning after a backslash.
    private static final String NOT_ESCAPED = "aeghijlmoqyzACEFGHIJKLMNOQRTUVXYZ";

    // The start of a lookaround, of a group with or without a name, or of a group with modifiers.
    private static final Pattern GROUP = Pattern.compile("\\((?:[^?]|$|\\?(?:[:=!<]|[ims-]+:))");

    private RegexSyntax() {}

    /** Returns whether the expression has no such syntax. */
    public static boolean isEcma(String regex) {
        Matcher group = GROUP.matcher(regex);
        boolean inClass = false;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\' && i + 1 < regex.length()) {
                i++;
                if (NOT_ESCAPED.indexOf(regex.charAt(i)) >= 0) {
                    return false;
                }
            } else if (c == '[' || c == ']') {
                inClass = c == '[';
            } else if (c == '(' && !inClass && !group.region(i, regex.length()).lookingAt()) {
                return false;
            }
        }
        return true;
    }
}
