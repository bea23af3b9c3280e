package dev.understudy.verify.run;

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

/** Makes an HTTP client that sends what it is told, hands out what came, and does nothing by itself. */
final class PlainClient {

    // Whoever closes a connection that nobody uses does so after a pause; to ask costs a millisecond.
    private static final TimeValue PAUSE = TimeValue.ofMilliseconds(50);

    // By itself the client reads headers without end.
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
                // TLS is offered with every request otherwise, and some servers choke on an upgrade.
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
