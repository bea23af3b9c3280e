package dev.understudy.verify.internal.har;

import dev.understudy.contract.syntax.PercentEncoding;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a URL as browsers record it, where some characters stand that a URI must encode. */
final class RecordedUrl {

    private static final String NOT_IN_URIS = " \"<>\\^`{|}";

    private RecordedUrl() {}

    /** The URI; empty if it is none that leads over HTTP. */
    static Optional<URI> of(String url) {
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            return Optional.empty();
        }
        try {
            // A lone percent sign stands for itself.
            return Optional.of(URI.create(encode(PercentEncoding.encodeStrayPercents(url))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A part of a form, as browsers write it. */
    static String form(String text) {
        return text == null ? "" : PercentEncoding.encodeForm(text);
    }

    private static String encode(String url) {
        StringBuilder encoded = new StringBuilder();
        int query = url.indexOf('?');
        url.codePoints().forEach(c -> {
            boolean bracket = (c == '[' || c == ']') && query >= 0 && encoded.length() > query;
            if (c < 128 && NOT_IN_URIS.indexOf(c) < 0 && !bracket) {
                encoded.appendCodePoint(c);
            } else {
                for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    PercentEncoding.append(encoded, octet);
                }
            }
        });
        return encoded.toString();
    }
}
