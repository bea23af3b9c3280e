package dev.understudy.contract.internal.format;

import java.util.regex.Pattern;

/** Checks the literals of a URI template (RFC 6570 section 2.1), which the schema library does not. */
public final class UriTemplate {

    private static final Pattern EXPRESSION = Pattern.compile("\\{[^{}]*}");
    private static final Pattern NOT_LITERAL = Pattern.compile("[\\p{Cntrl} \"<>\\\\^`{|}]|%(?![0-9A-Fa-f]{2})");

    private UriTemplate() {}

    /** Returns whether the text outside of expressions contains only characters that a literal may contain. */
    public static boolean hasValidLiterals(String template) {
        return !NOT_LITERAL.matcher(EXPRESSION.matcher(template).replaceAll("")).find();
    }
}
