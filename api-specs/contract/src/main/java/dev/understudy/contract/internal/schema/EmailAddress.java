package dev.understudy.contract.internal.schema;

import java.util.regex.Pattern;

/**
 * Checks email addresses (RFC 5321 section 4.1.2; RFC 6531 for international ones). It replaces the library's check,
 * which requires a registered top-level domain and therefore rejects {@code a@host.internal}.
 */
final class EmailAddress {

    private static final int MAX_LENGTH_OF_LOCAL_PART = 64;
    private static final int MAX_LENGTH_OF_DOMAIN = 255;

    private static final EmailAddress ASCII = new EmailAddress("");
    private static final EmailAddress INTERNATIONAL = new EmailAddress("\\x{80}-\\x{10FFFF}");

    private final Pattern localPart;
    private final Pattern domain;

    private EmailAddress(String beyondAscii) {
        String atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~" + beyondAscii + "-]+";
        String quoted = "\"(?:[ !#-\\[\\]-~" + beyondAscii + "]|\\\\[ -~])*\"";
        String label = "[A-Za-z0-9" + beyondAscii + "](?:[A-Za-z0-9" + beyondAscii + "-]{0,61}[A-Za-z0-9" + beyondAscii
                + "])?";
        String octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
        String literal = "\\[(?:" + octet + "(?:\\." + octet + "){3}|IPv6:[0-9A-Fa-f:.]{2,45})]";
        this.localPart = Pattern.compile(atom + "(?:\\." + atom + ")*|" + quoted);
        this.domain = Pattern.compile(label + "(?:\\." + label + ")*|" + literal);
    }

    static boolean isAscii(String text) {
        return ASCII.matches(text);
    }

    static boolean isInternational(String text) {
        return INTERNATIONAL.matches(text);
    }

    private boolean matches(String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                && at <= MAX_LENGTH_OF_LOCAL_PART
                && text.length() - at - 1 <= MAX_LENGTH_OF_DOMAIN
                && localPart.matcher(text.substring(0, at)).matches()
                && domain.matcher(text.substring(at + 1)).matches();
    }
}
