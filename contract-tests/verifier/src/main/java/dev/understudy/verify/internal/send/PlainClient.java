package dev.understudy.verify.internal.send;

import java.net.ProxySelector;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.core5.http.ConnectionReuseStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Builds an HTTP client that sends each request as given and returns the response unchanged: no redirects, retries,
 * cookies, decompression or cached credentials. It adds only header fields such as {@code Host} and
 * {@code User-Agent}.
 */
final class PlainClient {

    // Servers close idle connections, so a connection is checked before it is reused. The check is slow, so it is
    // skipped for a connection that was idle for a shorter time.
    private static final TimeValue IDLE_BEFORE_CHECK = TimeValue.ofMilliseconds(50);

    // Without these limits, the client would read a header section of any size.
    private static final Http1Config HEADER_LIMITS = Http1Config.custom()
            .setMaxHeaderCount(1_000)
            .setMaxLineLength(32 * 1024)
            .build();

    private PlainClient() {}

    /** Builds a client for requests that may be sent again if the server has closed the connection. */
    static CloseableHttpClient forRepeatable(Duration limit) {
        return of(limit, PlainClient::mayReuse);
    }

    /**
     * Builds a client for requests that must not be sent twice. It opens a connection for each of them: a server may
     * close an idle one at any time, and a check in advance does not exclude that.
     */
    static CloseableHttpClient forUnrepeatable(Duration limit) {
        return of(limit, (request, response, context) -> false);
    }

    // After a 5xx, many servers close the connection without saying so.
    private static boolean mayReuse(HttpRequest request, HttpResponse response, HttpContext context) {
        return response.getCode() < HttpStatus.SC_INTERNAL_SERVER_ERROR
                && DefaultClientConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context);
    }

    /**
     * Builds a client.
     *
     * @param limit the time limit for each step of an exchange
     * @param reuse decides whether a connection is used again
     */
    private static CloseableHttpClient of(Duration limit, ConnectionReuseStrategy reuse) {
        Timeout timeout = Timeout.of(limit);
        ConnectionConfig connections = ConnectionConfig.custom()
                .setConnectTimeout(timeout)
                .setSocketTimeout(timeout)
                .setValidateAfterInactivity(IDLE_BEFORE_CHECK)
                .build();
        RequestConfig requests = RequestConfig.custom()
                // By default every request offers an upgrade to TLS, and some servers fail on that.
                .setProtocolUpgradeEnabled(false)
                .build();
        return HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDefaultConnectionConfig(connections)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(HEADER_LIMITS)
                                .build())
                        .build())
                .setDefaultRequestConfig(requests)
                .setRoutePlanner(new SystemDefaultRoutePlanner(ProxySelector.getDefault()))
                .setUserAgent("understudy-verify")
                .setConnectionReuseStrategy(reuse)
                .setRequestExecutor(new FewInterimResponses(reuse))
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableConnectionState()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }
}
