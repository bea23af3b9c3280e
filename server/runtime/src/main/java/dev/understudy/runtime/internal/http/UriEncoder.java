package dev.understudy.runtime.internal.http;

import dev.understudy.contract.syntax.PercentEncoding;
import org.glassfish.grizzly.http.server.Request;

/**
 * Percent-encodes characters that a request target must not contain (RFC 3986, section 2), such as a stray {@code %} or
 * a vertical bar.
 *
 * <p>Some servers accept such targets, and clients send them. The steps behind this one get an encoded target only.
 */
final class UriEncoder {

    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=";

    private UriEncoder() {}

    static void encodeTarget(Request request) {
        String path = request.getRequestURI();
        String encoded = encoded(path, "[]#?");
        if (!encoded.equals(path)) {
            request.setRequestURI(encoded);
        }
        String query = request.getQueryString();
        if (query != null) {
            request.setQueryString(encoded(query, "[]#"));
        }
    }

    private static String encoded(String text, String forbidden) {
        StringBuilder encoded = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed = c == '%' ? PercentEncoding.isEscape(text, i) : isAllowed(c) && forbidden.indexOf(c) < 0;
            if (!allowed && encoded == null) {
                encoded = new StringBuilder(text.length() + 8).append(text, 0, i);
            }
            if (encoded != null) {
                append(encoded, c, allowed);
            }
        }
        return encoded == null ? text : encoded.toString();
    }

    // Grizzly passes on each byte of the target as a character from U+0000 to U+00FF.
    private static void append(StringBuilder encoded, char c, boolean allowed) {
        if (allowed) {
            encoded.append(c);
        } else {
            PercentEncoding.appendEncoded(encoded, (byte) c);
        }
    }

    private static boolean isAllowed(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || ALLOWED.indexOf(c) >= 0;
    }
}
