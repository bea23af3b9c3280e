package dev.understudy.runtime.http;

import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.internal.http1.ChunkedBody;
import dev.understudy.runtime.internal.http1.RequestHeadSummary;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContext;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;

/**
 * The state of {@link StrictHttpFilter} for one request. It takes the place of Grizzly's own context of the request,
 * because Grizzly closes the connection through that context.
 */
final class RequestFraming extends HttpContext {

    private final TCPNIOConnection connection;
    private RequestHeadSummary head;
    private ChunkedBody chunks;
    private Failure failure = Failure.of(Failure.Kind.REQUEST_MALFORMED, "the request is not valid HTTP/1.1");

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
