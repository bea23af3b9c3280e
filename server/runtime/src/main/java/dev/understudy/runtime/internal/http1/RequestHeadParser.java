package dev.understudy.runtime.internal.http1;

import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import java.util.Optional;

/**
 * Checks the head of a request: request line and header fields, as far as they have arrived. A violation is thrown as
 * soon as it has arrived, so that a client that does not send HTTP is rejected at once, not when it falls silent.
 */
public final class RequestHeadParser {

    // The type of a record that contains a TLS handshake (RFC 8446, section 5.1). No method begins with this byte.
    private static final byte TLS_HANDSHAKE = 0x16;

    private final int maxSize;
    private final int maxFields;

    /**
     * Creates a parser.
     *
     * @param maxSize the maximum size of a head in bytes
     * @param maxFields the maximum number of header fields
     */
    public RequestHeadParser(int maxSize, int maxFields) {
        this.maxSize = maxSize;
        this.maxFields = maxFields;
    }

    /** Returns how many bytes {@link #parse} requires to decide about any head. */
    public int lookahead() {
        return maxSize + 1;
    }

    /**
     * Returns the summary of a head, or empty if more bytes are required.
     *
     * @param received the received bytes, from the beginning of the request; {@link #lookahead()} of them are enough
     * @throws Failure if the head is not valid or too large
     */
    public Optional<RequestHeadSummary> parse(byte[] received) {
        if (received.length > 0 && received[0] == TLS_HANDSHAKE) {
            throw Syntax.malformed("looks like TLS: use http://, not https://");
        }
        // A client may send an empty line before a request (RFC 9112, section 2.2).
        int start = received.length > 0 && Syntax.endOfLine(received, 0) == 0 ? 2 : 0;
        int lineEnd = Syntax.endOfLine(received, start);
        if (lineEnd < 0) {
            RequestLine.checkBeginning(received, start);
            requireSpace(received, StandardFailure.URI_TOO_LONG, "no end of the request line");
            return Optional.empty();
        }
        return parseFields(received, start, RequestLine.parse(received, start, lineEnd), lineEnd + 2);
    }

    private Optional<RequestHeadSummary> parseFields(byte[] received, int start, RequestLine line, int fieldsStart) {
        FramingFields fields = new FramingFields();
        int position = fieldsStart;
        int count = 0;
        for (int end = Syntax.endOfLine(received, position); end >= 0; end = Syntax.endOfLine(received, position)) {
            if (end == position) {
                return Optional.of(fields.summary(line, start, end + 2));
            }
            if (++count > maxFields) {
                throw Failure.of(StandardFailure.HEADER_FIELDS_TOO_LARGE, "more than " + maxFields + " header fields");
            }
            fields.add(received, position, end);
            position = end + 2;
        }
        requireSpace(received, StandardFailure.HEADER_FIELDS_TOO_LARGE, "no end of the header fields");
        return Optional.empty();
    }

    private void requireSpace(byte[] received, Failure.Kind kind, String missing) {
        if (received.length > maxSize) {
            throw Failure.of(kind, missing + " within " + maxSize + " bytes");
        }
    }
}
