package dev.understudy.runtime.http;

import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.filterchain.DefaultFilterChain;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpBrokenContentException;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacketParsing;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.util.FastHttpDateFormat;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Grizzly's HTTP/1.1 codec with three corrections.
 *
 * <ul>
 *   <li>An offered upgrade to another protocol is ignored, as RFC 9110, section 7.8, allows. Clients that prefer
 *       HTTP/2, such as the JDK's HttpClient, send {@code Upgrade: h2c} with their first request. Without the
 *       correction, Grizzly expects the body in the other protocol, waits for it in vain (Grizzly issue 1972), and then
 *       closes the connection without a {@code Connection: close}.
 *   <li>A request that is not valid HTTP, or that violates {@link RequestHeadRules}, is rejected at once, not when the
 *       connection times out. Its error response has a body, unlike Grizzly's own.
 *   <li>Every response has a {@code Date} (RFC 9110, section 6.6.1).
 * </ul>
 *
 * <p>Grizzly itself handles a body that is still unread when the response is sent: it reads and discards the rest
 * without a worker, until the client is silent for longer than a connection may be idle. So an error response arrives
 * although the client is still sending. Closing at once would reset the connection and destroy the response on its way
 * (RFC 9112, section 9.6).
 */
final class StrictHttpFilter extends HttpServerFilter {

    private final ContainerErrors errors;

    // Grizzly deprecates this constructor in favour of a builder that does not exist yet.
    @SuppressWarnings("deprecation")
    private StrictHttpFilter(NetworkListener listener, ContainerErrors errors) {
        super(
                listener.isChunkingEnabled(),
                DEFAULT_MAX_HTTP_PACKET_HEADER_SIZE,
                null,
                listener.getKeepAlive(),
                null,
                listener.getMaxRequestHeaders(),
                listener.getMaxResponseHeaders());
        this.errors = errors;
        // If the chunks of a body are malformed, Grizzly throws this exception after the error response, and the filter
        // chain would log its stack trace.
        Grizzly.logger(DefaultFilterChain.class)
                .setFilter(event -> !(event.getThrown() instanceof HttpBrokenContentException));
        // Accepts a body with every method, even GET. If the operation does not take a body, the body is not read.
        setAllowPayloadForUndefinedHttpMethods(true);
    }

    /** Returns an add-on that replaces Grizzly's own codec with this one. */
    static AddOn addOn(ContainerErrors errors) {
        return (listener, builder) ->
                builder.set(builder.indexOfType(HttpServerFilter.class), new StrictHttpFilter(listener, errors));
    }

    /**
     * Sets the {@code Date} of a response. Grizzly itself adds it only after it has marked the header fields as
     * complete, so {@code Date} counts as a trailer field and is dropped.
     */
    static void setDate(HttpResponsePacket response) {
        response.setHeader(Header.Date, FastHttpDateFormat.getCurrentDate());
    }

    @Override
    protected boolean decodeHttpPacket(FilterChainContext context, HttpPacketParsing request, Buffer received) {
        if (super.decodeHttpPacket(context, request, received)) {
            return true;
        }
        if (RequestHeadRules.isComplete(received)) {
            throw new IllegalStateException("the head of the request is complete, but is not valid HTTP");
        }
        return false;
    }

    @Override
    protected void onIncomingUpgrade(FilterChainContext context, HttpHeader request) {
        request.getUpgradeDC().recycle();
    }

    @Override
    protected boolean onHttpHeaderParsed(HttpHeader header, Buffer received, FilterChainContext context) {
        setDate(((HttpRequestPacket) header).getResponse());
        return super.onHttpHeaderParsed(header, received, context)
                || !RequestHeadRules.areSatisfied((HttpRequestPacket) header);
    }

    @Override
    protected HttpContent customizeErrorResponse(HttpResponsePacket response) {
        String body = errors.formatMalformed(response.getRequest(), response);
        // A request that was not parsed has no version yet, and Grizzly would send its response without header fields,
        // as in HTTP/0.9.
        response.getRequest().getProtocolDC().setString("HTTP/1.1");
        return HttpContent.builder(response)
                .content(Buffers.wrap(null, body, StandardCharsets.UTF_8))
                .last(true)
                .build();
    }
}
