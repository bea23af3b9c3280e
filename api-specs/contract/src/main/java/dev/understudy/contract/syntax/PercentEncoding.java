package dev.understudy.contract.syntax;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Encodes and decodes text in URIs (RFC 3986 section 2.1) and in forms, where a plus sign is a space
 * ({@code application/x-www-form-urlencoded}). Characters are UTF-8.
 */
public final class PercentEncoding {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    /** Encodes everything but unreserved characters (RFC 3986 section 2.3), so that the result can stand anywhere in a URI. */
    public static String encode(String text) {
        return encodeForm(text).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }

    /** Encodes a name or a value of a form, as browsers do. */
    public static String encodeForm(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Encodes the percent signs that do not begin an escape, and leaves the rest. */
    public static String encodeStrayPercents(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            encoded.append(text.charAt(i));
            if (text.charAt(i) == '%' && !isEscape(text, i)) {
                encoded.append("25");
            }
        }
        return encoded.toString();
    }

    /** Appends the escape of one byte. */
    public static void append(StringBuilder encoded, byte octet) {
        encoded.append('%').append(HEX.toHexDigits(octet));
    }

    /** Returns whether an escape, a percent sign and two hexadecimal digits, begins at an index of a text. */
    public static boolean isEscape(String text, int at) {
        return text.charAt(at) == '%'
                && at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    /**
     * Decodes text of a path or a fragment, where a plus sign is a plus sign.
     *
     * @throws IllegalArgumentException if a percent sign does not begin an escape
     */
    public static String decode(String text) {
        return text.indexOf('%') < 0 ? text : decodeForm(text.replace("+", "%2B"));
    }

    /**
     * Decodes text of a form or a query, where a plus sign is a space.
     *
     * @throws IllegalArgumentException if a percent sign does not begin an escape
     */
    public static String decodeForm(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
