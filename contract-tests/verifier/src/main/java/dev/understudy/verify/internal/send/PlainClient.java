package dev.understudy.verify.internal.send;

import java.net.ProxySelector;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Makes an HTTP client that sends requests as they are, returns answers as they come, and does nothing by itself. */
final class PlainClient {

    // Servers close unused connections after a pause; the check whether one is stale costs a millisecond.
    private static final TimeValue PAUSE = TimeValue.ofMilliseconds(50);

    // Without these, the client reads headers without end.
    private static final Http1Config HEADERS = Http1Config.custom()
            .setMaxHeaderCount(1_000)
            .setMaxLineLength(32 * 1024)
            .build();

    private PlainClient() {}

    static CloseableHttpClient of(Duration patience) {
        Timeout timeout = Timeout.of(patience);
        ConnectionConfig connections = ConnectionConfig.custom()
                .setConnectTimeout(timeout)
                .setSocketTimeout(timeout)
                .setValidateAfterInactivity(PAUSE)
                .build();
        RequestConfig requests = RequestConfig.custom()
                // Otherwise every request offers an upgrade to TLS, and some servers fail on that.
                .setProtocolUpgradeEnabled(false)
                .build();
        return HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDefaultConnectionConfig(connections)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(HEADERS)
                                .build())
                        .build())
                .setDefaultRequestConfig(requests)
                .setRoutePlanner(new SystemDefaultRoutePlanner(ProxySelector.getDefault()))
                .setUserAgent("understudy-verify")
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableConnectionState()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }
}
