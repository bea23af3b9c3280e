package dev.understudy.verify.derive;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent-encodes (RFC 3986 section 2.1). */
final class Escape {

    private Escape() {}

    /** All but unreserved characters. */
    static String component(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
