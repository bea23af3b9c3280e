package dev.understudy.contract.style;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Takes percent-encoding off (RFC 3986 section 2.1). */
final class Percent {

    private Percent() {}

    /** As in a path, where a plus is a plus. */
    static String decode(String text) {
        return decodeForm(text.replace("+", "%2B"));
    }

    /** As in a query that was written by a form, where a plus is a blank. */
    static String decodeForm(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new UnreadableStyle("percent-encoded text, but '" + text + "' is none");
        }
    }
}
