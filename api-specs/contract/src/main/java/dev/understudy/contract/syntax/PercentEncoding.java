package dev.understudy.contract.syntax;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Encodes and decodes text in URIs (RFC 3986 section 2.1) and in forms, where a plus sign is a space
 * ({@code application/x-www-form-urlencoded}). Characters are encoded in UTF-8.
 */
public final class PercentEncoding {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    /**
     * Encodes every character that is not unreserved (RFC 3986 section 2.3). The result can be used anywhere in a URI.
     */
    public static String encode(String text) {
        return encodeForm(text).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }

    /** Encodes a name or a value of a form, as browsers do. */
    public static String encodeForm(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Encodes the percent signs that do not begin a percent-encoded byte, and leaves everything else unchanged. */
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

    /**
     * Returns the normal form of a path (RFC 3986 section 6.2.2): escapes of unreserved characters are decoded, other
     * escapes have capital letters, and characters that a path cannot contain are encoded.
     */
    public static String normalise(String path) {
        if (isNormal(path)) {
            return path;
        }
        StringBuilder normal = new StringBuilder(path.length());
        int i = 0;
        while (i < path.length()) {
            if (isEscape(path, i)) {
                int octet = HexFormat.fromHexDigits(path, i + 1, i + 3);
                if (octet < 128 && (Character.isLetterOrDigit(octet) || "-._~".indexOf(octet) >= 0)) {
                    normal.append((char) octet);
                } else {
                    appendEncoded(normal, (byte) octet);
                }
                i += 3;
            } else {
                int c = path.codePointAt(i);
                if (c > ' ' && c < 127) {
                    normal.appendCodePoint(c);
                } else {
                    for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                        appendEncoded(normal, octet);
                    }
                }
                i += Character.charCount(c);
            }
        }
        return normal.toString();
    }

    // Nearly every path is normal, and every request is routed, so this does not use a stream.
    private static boolean isNormal(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c <= ' ' || c >= 127 || c == '%') {
                return false;
            }
        }
        return true;
    }

    /** Appends one byte, percent-encoded. */
    public static void appendEncoded(StringBuilder encoded, byte octet) {
        encoded.append('%').append(HEX.toHexDigits(octet));
    }

    /** Returns whether a percent-encoded byte (a percent sign and two hexadecimal digits) begins at an index. */
    public static boolean isEscape(String text, int index) {
        return text.charAt(index) == '%'
                && index + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(index + 1))
                && HexFormat.isHexDigit(text.charAt(index + 2));
    }

    /**
     * Decodes text of a path or a fragment, where a plus sign stays a plus sign.
     *
     * @throws IllegalArgumentException if a percent sign is not followed by two hexadecimal digits
     */
    public static String decode(String text) {
        return text.indexOf('%') < 0 ? text : decodeForm(text.replace("+", "%2B"));
    }

    /**
     * Decodes text of a form or a query, where a plus sign becomes a space.
     *
     * @throws IllegalArgumentException if a percent sign is not followed by two hexadecimal digits
     */
    public static String decodeForm(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
