package dev.understudy.runtime.internal.http1;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Checks the host and port of a request (RFC 9110, section 7.2, and RFC 3986, section 3.2). */
final class Authority {

    private static final Pattern IPV6_CHARACTERS = Pattern.compile("[0-9A-Fa-f:.]+");
    private static final Pattern LATER_IP_VERSION = Pattern.compile("[vV][0-9A-Fa-f]+\\.[-._~!$&'()*+,;=:0-9A-Za-z]+");

    private Authority() {}

    /** Returns whether a text is a host that is not empty, with or without a port, and without user information. */
    static boolean isValid(String text) {
        if (text.startsWith("[")) {
            int close = text.indexOf(']');
            return close > 0 && isIpLiteral(text.substring(1, close)) && isPort(text, close + 1);
        }
        int colon = text.indexOf(':');
        int end = colon < 0 ? text.length() : colon;
        return isRegisteredName(text, end) && isPort(text, end);
    }

    // A colon without digits is an empty port, which is valid.
    private static boolean isPort(String text, int start) {
        return start == text.length()
                || (text.charAt(start) == ':' && text.chars().skip(start + 1L).allMatch(Syntax::isDigit));
    }

    private static boolean isRegisteredName(String text, int end) {
        int i = 0;
        while (i < end) {
            if (text.charAt(i) == '%') {
                if (i + 2 >= end || !isHexDigit(text, i + 1) || !isHexDigit(text, i + 2)) {
                    return false;
                }
                i += 3;
            } else if (Syntax.isHostCharacter(text.charAt(i))) {
                i++;
            } else {
                return false;
            }
        }
        return end > 0;
    }

    private static boolean isHexDigit(String text, int index) {
        return Character.digit(text.charAt(index), 16) >= 0;
    }

    private static boolean isIpLiteral(String literal) {
        return LATER_IP_VERSION.matcher(literal).matches()
                || (IPV6_CHARACTERS.matcher(literal).matches() && isIpv6(literal));
    }

    private static boolean isIpv6(String literal) {
        try {
            // The brackets prevent a DNS query.
            return InetAddress.getByName("[" + literal + "]") != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
