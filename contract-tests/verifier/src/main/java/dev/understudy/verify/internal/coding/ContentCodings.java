package dev.understudy.verify.internal.coding;

import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Removes the content codings that a Content-Encoding field lists. */
public final class ContentCodings {

    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");
    private static final String DEFLATE = "deflate";

    // Registered codings that are not implemented (IANA, "HTTP Content Coding Registry"). Any other name is an error of
    // the sender, such as "utf-8", and the body is then most likely not encoded at all.
    private static final Set<String> NOT_IMPLEMENTED =
            Set.of("br", "zstd", "compress", "x-compress", "dcb", "dcz", "exi", "pack200-gzip", "aes128gcm");

    private final int maxBytes;

    /**
     * Creates a decoder.
     *
     * @param maxBytes the maximum number of decoded bytes; a longer body is not decoded
     */
    public ContentCodings(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Returns the content codings of a message, in the order in which they were applied. */
    public static List<String> of(Headers headers) {
        return headers.all("Content-Encoding").stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> GZIP.contains(coding) || coding.equals(DEFLATE) || NOT_IMPLEMENTED.contains(coding))
                .toList();
    }

    /** Returns the decoded body. If it cannot be decoded, the body is unread, with the reason. */
    public Body decode(byte[] bytes, Headers headers) {
        List<String> codings = new ArrayList<>(of(headers));
        Collections.reverse(codings);
        byte[] decoded = bytes;
        for (String coding : codings) {
            if (decoded.length == 0) {
                return Body.NONE;
            }
            if (NOT_IMPLEMENTED.contains(coding)) {
                return Body.unread("its content coding '" + coding + "' is not read");
            }
            Optional<byte[]> plain = decode(decoded, coding);
            if (plain.isEmpty()) {
                return Body.undecodable(
                        "Content-Encoding is '" + coding + "', but the body is not encoded in this way");
            }
            if (plain.get().length > maxBytes) {
                return Body.unread("it has more than " + maxBytes / 1024 / 1024 + " MiB when it is decoded");
            }
            decoded = plain.get();
        }
        return Body.of(decoded);
    }

    private Optional<byte[]> decode(byte[] bytes, String coding) {
        if (GZIP.contains(coding)) {
            return read(() -> new GZIPInputStream(new ByteArrayInputStream(bytes)));
        }
        // Some servers omit the zlib format around the deflated data (RFC 9110 section 8.4.1.2).
        return read(() -> new InflaterInputStream(new ByteArrayInputStream(bytes)))
                .or(() -> read(() -> new InflaterInputStream(new ByteArrayInputStream(bytes), new Inflater(true))));
    }

    private Optional<byte[]> read(Opener opener) {
        try (InputStream in = opener.open()) {
            return Optional.of(in.readNBytes(maxBytes + 1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private interface Opener {
        InputStream open() throws IOException;
    }
}
