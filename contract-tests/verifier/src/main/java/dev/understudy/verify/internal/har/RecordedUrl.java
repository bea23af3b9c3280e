package dev.understudy.verify.internal.har;

import dev.understudy.contract.syntax.PercentEncoding;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Converts recorded URLs to URIs. Browsers record some characters unencoded that a URI must percent-encode. */
final class RecordedUrl {

    private static final String NOT_ALLOWED_IN_URIS = " \"<>\\^`{|}";

    private static final Pattern SCHEME = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

    private RecordedUrl() {}

    /** Returns a URL, valid or not, without the parts that may contain credentials. */
    static String withoutSecrets(String url) {
        return url.replaceFirst("(?s)[?#].*$", "").replaceFirst("//[^/]*@", "//");
    }

    /** Returns the URI; empty if it is malformed or its scheme is neither http nor https. */
    static Optional<URI> of(String url) {
        if (!SCHEME.matcher(url).lookingAt()) {
            return Optional.empty();
        }
        try {
            // A percent sign that is not followed by two hexadecimal digits is a literal percent sign, and is encoded.
            return Optional.of(URI.create(encode(PercentEncoding.encodeStrayPercents(url))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Encodes a name or a value of a form, as browsers do. A null becomes an empty string. */
    static String encodeForm(String text) {
        return text == null ? "" : PercentEncoding.encodeForm(text);
    }

    private static String encode(String url) {
        StringBuilder encoded = new StringBuilder();
        int query = url.indexOf('?');
        url.codePoints().forEach(c -> {
            // A bracket is encoded only in the query, because the host may be an IPv6 address in brackets.
            boolean bracketInQuery = (c == '[' || c == ']') && query >= 0 && encoded.length() > query;
            if (c < 128 && NOT_ALLOWED_IN_URIS.indexOf(c) < 0 && !bracketInQuery) {
                encoded.appendCodePoint(c);
            } else {
                for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    PercentEncoding.appendEncoded(encoded, octet);
                }
            }
        });
        return encoded.toString();
    }
}
