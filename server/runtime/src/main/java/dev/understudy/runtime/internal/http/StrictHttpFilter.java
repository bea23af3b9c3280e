package dev.understudy.runtime.internal.http;

import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.internal.http1.RequestHeadParser;
import dev.understudy.runtime.internal.http1.RequestHeadSummary;
import dev.understudy.runtime.internal.http1.RequestLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.filterchain.DefaultFilterChain;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.ChunkedTransferEncoding;
import org.glassfish.grizzly.http.HttpBrokenContentException;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacketParsing;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.TransferEncoding;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.util.FastHttpDateFormat;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Grizzly's HTTP/1.1 codec with corrections.
 *
 * <ul>
 *   <li>{@link RequestHeadParser} checks the head of each request before Grizzly parses it, and determines the framing
 *       of the body, whatever the method. A request that is not valid is rejected at once, not when the connection
 *       times out. The error response has a body, unlike Grizzly's own.
 *   <li>{@link StrictChunkedEncoding} decodes chunked bodies.
 *   <li>After the last response, nothing that arrives on a connection is processed; {@link LingeringClose} closes it.
 *   <li>An offered upgrade to another protocol is ignored, as RFC 9110, section 7.8, allows. Clients that prefer
 *       HTTP/2, such as the JDK's HttpClient, send {@code Upgrade: h2c} with their first request. Without the
 *       correction, Grizzly expects the body in the other protocol, waits for it in vain (Grizzly issue 1972), and then
 *       closes the connection without a {@code Connection: close}.
 *   <li>Every response has a {@code Date} (RFC 9110, section 6.6.1).
 * </ul>
 *
 * <p>Grizzly itself handles a body that is still unread when the response is sent: it reads and discards the rest
 * without a worker. So an error response arrives although the client is still sending. This class ends it after the time
 * in which a body must arrive.
 */
final class StrictHttpFilter extends HttpServerFilter {

    private static final int MAX_HEAD_SIZE = DEFAULT_MAX_HTTP_PACKET_HEADER_SIZE;
    private static final String LOCALHOST = "localhost";

    private final ContainerErrors errors;
    private final RequestHeadParser heads;

    // Grizzly deprecates this constructor in favour of a builder that does not exist yet.
    @SuppressWarnings("deprecation")
    private StrictHttpFilter(NetworkListener listener, ContainerErrors errors) {
        super(
                listener.isChunkingEnabled(),
                MAX_HEAD_SIZE,
                null,
                listener.getKeepAlive(),
                null,
                listener.getMaxRequestHeaders(),
                listener.getMaxResponseHeaders());
        this.errors = errors;
        this.heads = new RequestHeadParser(MAX_HEAD_SIZE, listener.getMaxRequestHeaders());
        // If the chunks of a body are malformed, Grizzly throws this exception after the error response, and the filter
        // chain would log its stack trace.
        Grizzly.logger(DefaultFilterChain.class)
                .setFilter(event -> !(event.getThrown() instanceof HttpBrokenContentException));
        // Accepts a body with every method, even GET. If the operation does not take a body, the body is not read.
        setAllowPayloadForUndefinedHttpMethods(true);
        replaceChunkedEncoding();
    }

    /** Returns an add-on that replaces Grizzly's own codec with this one. */
    static AddOn addOn(ContainerErrors errors) {
        return (listener, builder) ->
                builder.set(builder.indexOfType(HttpServerFilter.class), new StrictHttpFilter(listener, errors));
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        Connection<?> connection = context.getConnection();
        RequestFraming.closeIfOverdue(connection);
        if (LingeringClose.hasBegun(connection)) {
            ((Buffer) context.getMessage()).tryDispose();
            return context.getStopAction();
        }
        NextAction action = super.handleRead(context);
        if (LingeringClose.hasBegun(connection)) {
            LingeringClose.resumeReading(connection);
        }
        return action;
    }

    /**
     * Writes a message, unless the last response has been written already. If a body is not valid, that response is the
     * error response, and the handler that was waiting for the body may try to send another one.
     */
    @Override
    public NextAction handleWrite(FilterChainContext context) throws IOException {
        return LingeringClose.hasBegun(context.getConnection()) ? context.getStopAction() : super.handleWrite(context);
    }

    @Override
    protected boolean decodeHttpPacket(FilterChainContext context, HttpPacketParsing parsing, Buffer received) {
        HttpRequestPacket request = (HttpRequestPacket) parsing;
        RequestFraming.install(request, context);
        byte[] bytes = beginning(received);
        try {
            Optional<RequestHeadSummary> head = heads.parse(bytes);
            if (head.isEmpty()) {
                return false;
            }
            RequestFraming.of(request).setHead(head.get());
            int start = received.position() + head.get().start();
            parsing.getHeaderParsingState().initialize(this, start, heads.lookahead());
            parsing.getHeaderParsingState().start = start;
            return super.decodeHttpPacket(context, parsing, received);
        } catch (Failure e) {
            RequestLine line = RequestLine.readable(bytes);
            request.setMethod(line.method());
            request.setRequestURI(line.target());
            throw e;
        }
    }

    @Override
    protected void onIncomingUpgrade(FilterChainContext context, HttpHeader request) {
        request.getUpgradeDC().recycle();
    }

    @Override
    protected boolean onHttpHeaderParsed(HttpHeader header, Buffer received, FilterChainContext context) {
        HttpRequestPacket request = (HttpRequestPacket) header;
        // Grizzly itself adds the Date only after it has marked the header fields as complete, so that it counts as a
        // trailer field and is dropped.
        request.getResponse().setHeader(Header.Date, FastHttpDateFormat.getCurrentDate());
        RequestHeadSummary head = RequestFraming.of(request).head();
        if (!head.hasHost()) {
            // Without a Host, Grizzly would query DNS for the name of this machine.
            request.setHeader(Header.Host, LOCALHOST);
        }
        request.setChunked(head.chunked());
        request.setContentLengthLong(head.chunked() ? -1 : head.contentLength());
        boolean error = super.onHttpHeaderParsed(header, received, context);
        request.setExpectContent(head.hasBody());
        if (head.close()) {
            request.getProcessingState().setKeepAlive(false);
        }
        return error;
    }

    @Override
    protected void onHttpHeaderError(HttpHeader request, FilterChainContext context, Throwable error)
            throws IOException {
        noteFailure(request, error);
        super.onHttpHeaderError(request, context, error);
    }

    /**
     * Notes that a body is not valid. There is no response here: Grizzly passes the error on to the handler, which is
     * waiting for the body, so that each request has one response even if the time for the body ends at this moment.
     */
    @Override
    protected void onHttpContentError(HttpHeader request, FilterChainContext context, Throwable error) {
        request.setContentBroken(true);
        if (request.isSkipRemainder()) {
            RequestFraming.of(request).close();
        }
    }

    @Override
    protected HttpContent customizeErrorResponse(HttpResponsePacket response) {
        HttpRequestPacket request = response.getRequest();
        String body = errors.formatMalformed(RequestFraming.of(request).failure(), request, response);
        // A request that was not parsed has no version yet, and Grizzly would send its response without header fields,
        // as in HTTP/0.9.
        request.getProtocolDC().setString("HTTP/1.1");
        request.getProcessingState().setKeepAlive(false);
        return HttpContent.builder(response)
                .content(Buffers.wrap(null, body, StandardCharsets.UTF_8))
                .last(true)
                .build();
    }

    private void replaceChunkedEncoding() {
        for (TransferEncoding encoding : getTransferEncodings()) {
            if (encoding instanceof ChunkedTransferEncoding) {
                removeTransferEncoding(encoding);
            }
        }
        addTransferEncoding(new StrictChunkedEncoding(MAX_HEAD_SIZE, this::rejectBody));
    }

    private void rejectBody(FilterChainContext context, HttpHeader request, Failure failure) {
        noteFailure(request, failure);
        try {
            super.onHttpContentError(request, context, failure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] beginning(Buffer received) {
        byte[] bytes = new byte[Math.min(received.remaining(), heads.lookahead())];
        int position = received.position();
        received.get(bytes);
        received.position(position);
        return bytes;
    }

    private static void noteFailure(HttpHeader request, Throwable error) {
        if (error instanceof Failure failure) {
            RequestFraming.of(request).setFailure(failure);
        }
    }
}
