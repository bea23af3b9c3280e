package dev.understudy.runtime.internal.http;

import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import dev.understudy.runtime.internal.http1.ChunkedBody;
import dev.understudy.runtime.internal.http1.RequestHeadSummary;
import java.time.Duration;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContext;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;

/**
 * The state of {@link StrictHttpFilter} for one request. It takes the place of Grizzly's own context of the request,
 * because Grizzly closes the connection through that context.
 */
final class RequestFraming extends HttpContext {

    // Grizzly's own attribute: the request of a connection that has not completely arrived yet.
    private static final Attribute<HttpRequestPacket> IN_PROCESS =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(HttpServerFilter.HTTP_SERVER_REQUEST_ATTR_NAME);

    private final TCPNIOConnection connection;
    private RequestHeadSummary head;
    private ChunkedBody chunks;
    private volatile boolean discarding;
    private long discardEnd;
    private Failure failure = Failure.of(StandardFailure.REQUEST_MALFORMED, "the request is not valid HTTP/1.1");

    private RequestFraming(TCPNIOConnection connection, HttpRequestPacket request) {
        super(connection, connection, connection, request);
        this.connection = connection;
    }

    /** Returns the state of a request. */
    static RequestFraming of(HttpHeader request) {
        return (RequestFraming) request.getProcessingState().getHttpContext();
    }

    /** Installs the state of a request whose head has begun to arrive, unless it is installed already. */
    static void install(HttpRequestPacket request, FilterChainContext context) {
        if (!(request.getProcessingState().getHttpContext() instanceof RequestFraming)) {
            RequestFraming framing = new RequestFraming((TCPNIOConnection) context.getConnection(), request);
            framing.attach(context);
            request.getProcessingState().setHttpContext(framing);
        }
    }

    /** Closes the connection in a way that does not destroy the response. */
    @Override
    public void close() {
        LingeringClose.begin(connection);
        if (getRequest().isContentBroken()) {
            LingeringClose.resumeReading(connection);
        }
    }

    /**
     * Notes that the response is ready, so that the rest of the body, if there is one, is discarded.
     *
     * @param timeout the time after which a connection is closed if the rest is still arriving
     */
    void discardBody(Duration timeout) {
        discardEnd = System.nanoTime() + timeout.toNanos();
        discarding = true;
    }

    /** Closes a connection on which the rest of a body has been arriving for too long after the response. */
    static void closeIfOverdue(Connection<?> connection) {
        HttpRequestPacket request = IN_PROCESS.get(connection);
        if (request != null
                && request.getProcessingState().getHttpContext() instanceof RequestFraming framing
                && framing.discarding
                && System.nanoTime() - framing.discardEnd > 0) {
            LingeringClose.begin(framing.connection);
        }
    }

    RequestHeadSummary head() {
        return head;
    }

    void setHead(RequestHeadSummary head) {
        this.head = head;
    }

    /** Returns the decoder of the body, or null before the first byte behind the head. */
    ChunkedBody chunks() {
        return chunks;
    }

    void setChunks(ChunkedBody chunks) {
        this.chunks = chunks;
    }

    /** Returns the reason why the request is not valid. */
    Failure failure() {
        return failure;
    }

    void setFailure(Failure failure) {
        this.failure = failure;
    }
}
