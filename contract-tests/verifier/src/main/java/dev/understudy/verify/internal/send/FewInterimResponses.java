package dev.understudy.verify.internal.send;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionReuseStrategy;
import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Gives up on a server that sends interim responses (RFC 9110, section 15.2) without end. By default the HTTP client
 * reads them, without a pause, until the time limit of the exchange.
 */
final class FewInterimResponses extends HttpRequestExecutor {

    private static final int MAX_INTERIM_RESPONSES = 100;

    FewInterimResponses(ConnectionReuseStrategy reuse) {
        super(reuse);
    }

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            HttpResponseInformationCallback callback,
            HttpContext context)
            throws IOException, HttpException {
        return super.execute(request, connection, new Counting(callback), context);
    }

    private static final class Counting implements HttpResponseInformationCallback {

        private final HttpResponseInformationCallback next;
        private int received;

        Counting(HttpResponseInformationCallback next) {
            this.next = next;
        }

        @Override
        public void execute(HttpResponse response, HttpConnection connection, HttpContext context)
                throws HttpException {
            received++;
            if (received > MAX_INTERIM_RESPONSES) {
                throw new ProtocolException(
                        "the server sent more than " + MAX_INTERIM_RESPONSES + " interim responses (1xx)");
            }
            if (next != null) {
                next.execute(response, connection, context);
            }
        }
    }
}
