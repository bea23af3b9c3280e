package dev.understudy.runtime.internal.http;

import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.internal.http1.ChunkedBody;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.ChunkedTransferEncoding;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.ParsingResult;
import org.glassfish.grizzly.http.TransferEncoding;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Decodes chunked request bodies with {@link ChunkedBody}, and leaves the encoding of responses to Grizzly.
 *
 * <p>Grizzly's own decoder rejects chunk extensions, skips everything between the data of a chunk and the next line
 * feed, and passes a request to the handler even after it has rejected the body.
 */
final class StrictChunkedEncoding implements TransferEncoding {

    private final ChunkedTransferEncoding encoder;
    private final int maxOverhead;
    private final RejectedBody rejection;

    /**
     * Creates the encoding.
     *
     * @param maxOverhead the maximum number of bytes in all chunk extensions and trailer fields of a body together
     * @param rejection rejects a request that no handler has seen yet
     */
    StrictChunkedEncoding(int maxOverhead, RejectedBody rejection) {
        this.encoder = new ChunkedTransferEncoding(maxOverhead);
        this.maxOverhead = maxOverhead;
        this.rejection = rejection;
    }

    @Override
    public boolean wantDecode(HttpHeader message) {
        return message.isChunked();
    }

    @Override
    public boolean wantEncode(HttpHeader message) {
        return encoder.wantEncode(message);
    }

    @Override
    public void prepareSerialize(FilterChainContext context, HttpHeader message, HttpContent content) {
        encoder.prepareSerialize(context, message, content);
    }

    @Override
    public Buffer serializePacket(FilterChainContext context, HttpContent content) {
        return encoder.serializePacket(context, content);
    }

    @Override
    public ParsingResult parsePacket(FilterChainContext context, HttpHeader request, Buffer buffer) {
        RequestFraming framing = RequestFraming.of(request);
        boolean first = framing.chunks() == null;
        if (first) {
            framing.setChunks(new ChunkedBody(maxOverhead));
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        buffer.tryDispose();
        try {
            return result(request, framing.chunks(), bytes, framing.chunks().decode(bytes));
        } catch (Failure e) {
            if (first) {
                rejection.reject(context, request, e);
            } else if (request.isSkipRemainder()) {
                // The response is already complete.
                framing.close();
            } else {
                // Grizzly passes the exception on to the handler, which is waiting for the body.
                throw e;
            }
            return ParsingResult.create(null, null, false);
        }
    }

    private static ParsingResult result(HttpHeader request, ChunkedBody chunks, byte[] bytes, int consumed) {
        Buffer remainder =
                consumed < bytes.length ? Buffers.wrap(null, bytes, consumed, bytes.length - consumed) : null;
        if (chunks.contentLength() == 0 && !chunks.isComplete()) {
            return ParsingResult.create(null, null);
        }
        HttpContent content = request.httpContentBuilder()
                .content(Buffers.wrap(null, bytes, 0, chunks.contentLength()))
                .last(chunks.isComplete())
                .build();
        return ParsingResult.create(content, remainder);
    }

    /** Sends the error response to a request whose body is not valid. */
    interface RejectedBody {

        void reject(FilterChainContext context, HttpHeader request, Failure failure);
    }
}
