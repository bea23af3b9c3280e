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
 * Grizzly's reader and writer of HTTP/1.1, with what it leaves out.
 *
 * <ul>
 *   <li>An offered upgrade to HTTP/2 is declined and forgotten, as a server may (RFC 9110, section 7.8). Clients that prefer
 *       HTTP/2, the JDK's HttpClient among them, send {@code Upgrade: h2c} with every first request; left alone, Grizzly
 *       takes the body for the other protocol, waits for it in vain (Grizzly issue 1972), and then closes the connection
 *       without having said so.
 *   <li>What is no HTTP is refused with a body that says so, at once, and not when the connection's time is up.
 *   <li>Every answer has a date (RFC 9110, section 6.6.1).
 * </ul>
 *
 * <p>What Grizzly does well by itself: whatever of a body is still unread when the answer goes out, it reads and throws away
 * without a worker, for as long as a connection may be silent. So a refusal arrives although the client is still sending;
 * to close at once would reset the connection and destroy the answer on its way (RFC 9112, section 9.6).
 */
final class HttpCodec extends HttpServerFilter {

    private final ContainerRefusals refusals;

    // The builder that Grizzly announces in place of this constructor does not exist yet.
    @SuppressWarnings("deprecation")
    private HttpCodec(NetworkListener listener, ContainerRefusals refusals) {
        super(
                listener.isChunkingEnabled(),
                DEFAULT_MAX_HTTP_PACKET_HEADER_SIZE,
                null,
                listener.getKeepAlive(),
                null,
                listener.getMaxRequestHeaders(),
                listener.getMaxResponseHeaders());
        this.refusals = refusals;
        // A body that is no HTTP is answered, and then goes up the chain as a fault, to be logged with a stack trace
        // for each.
        Grizzly.logger(DefaultFilterChain.class)
                .setFilter(event -> !(event.getThrown() instanceof HttpBrokenContentException));
        // No method's body is anybody's business but the operation's; those that take none leave it unread.
        setAllowPayloadForUndefinedHttpMethods(true);
    }

    /** Puts this codec in the place of Grizzly's own. */
    static AddOn addOn(ContainerRefusals refusals) {
        return (listener, builder) ->
                builder.set(builder.indexOfType(HttpServerFilter.class), new HttpCodec(listener, refusals));
    }

    /** Gives an answer its date. Grizzly does so when the head is closed already, and the date is dropped unheard. */
    static void date(HttpResponsePacket response) {
        response.setHeader(Header.Date, FastHttpDateFormat.getCurrentDate());
    }

    @Override
    protected boolean decodeHttpPacket(FilterChainContext context, HttpPacketParsing request, Buffer received) {
        if (super.decodeHttpPacket(context, request, received)) {
            return true;
        }
        if (RequestHeadRules.isEnded(received)) {
            throw new IllegalStateException("the head has ended and is no HTTP");
        }
        return false;
    }

    @Override
    protected void onIncomingUpgrade(FilterChainContext context, HttpHeader request) {
        request.getUpgradeDC().recycle();
    }

    @Override
    protected boolean onHttpHeaderParsed(HttpHeader header, Buffer received, FilterChainContext context) {
        date(((HttpRequestPacket) header).getResponse());
        return super.onHttpHeaderParsed(header, received, context)
                || !RequestHeadRules.areKept((HttpRequestPacket) header);
    }

    @Override
    protected HttpContent customizeErrorResponse(HttpResponsePacket response) {
        String body = refusals.refuseMalformed(response.getRequest(), response);
        // What was not understood has no version yet, and Grizzly would answer it without headers, as in HTTP/0.9.
        response.getRequest().getProtocolDC().setString("HTTP/1.1");
        return HttpContent.builder(response)
                .content(Buffers.wrap(null, body, StandardCharsets.UTF_8))
                .last(true)
                .build();
    }
}
