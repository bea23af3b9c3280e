package dev.understudy.runtime.http;

import dev.understudy.contract.syntax.PercentEncoding;
import org.glassfish.grizzly.http.server.Request;

/**
 * Percent-encodes what a request target may not hold (RFC 3986, section 2), such as a stray {@code %} or a bar.
 *
 * <p>The vendors take such a target as it is; Jersey makes a {@code java.net.URI} of it and would answer 500.
 */
final class UriRepair {

    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=";

    private UriRepair() {}

    static void repair(Request request) {
        String path = request.getRequestURI();
        String repaired = repaired(path, "[]#?");
        if (!repaired.equals(path)) {
            request.setRequestURI(repaired);
        }
        String query = request.getQueryString();
        if (query != null) {
            request.setQueryString(repaired(query, "[]#"));
        }
    }

    private static String repaired(String text, String forbidden) {
        StringBuilder repaired = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean good = c == '%' ? PercentEncoding.isEscape(text, i) : isAllowed(c) && forbidden.indexOf(c) < 0;
            if (!good && repaired == null) {
                repaired = new StringBuilder(text.length() + 8).append(text, 0, i);
            }
            if (repaired != null) {
                append(repaired, c, good);
            }
        }
        return repaired == null ? text : repaired.toString();
    }

    // Grizzly hands on the bytes of the target as characters up to 255.
    private static void append(StringBuilder repaired, char c, boolean good) {
        if (good) {
            repaired.append(c);
        } else {
            PercentEncoding.append(repaired, (byte) c);
        }
    }

    private static boolean isAllowed(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || ALLOWED.indexOf(c) >= 0;
    }
}
