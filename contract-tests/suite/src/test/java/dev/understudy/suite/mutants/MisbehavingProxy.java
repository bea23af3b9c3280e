package dev.understudy.suite.mutants;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.understudy.verify.exchange.Body;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;

/** A proxy that forwards requests and misbehaves in at most one way at a time. */
final class MisbehavingProxy implements AutoCloseable {

    private static final Misbehaviour FORWARD = (request, upstream) -> upstream.send(request);
    // Header fields that describe only one connection, or that the HTTP client and server set themselves.
    private static final Set<String> NOT_FORWARDED =
            Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade", "http2-settings", "date");

    private final CloseableHttpClient client = HttpClients.custom()
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableContentCompression()
            .disableCookieManagement()
            .build();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final HttpServer server;
    private final int upstreamPort;
    private volatile Misbehaviour misbehaviour = FORWARD;

    MisbehavingProxy(int upstreamPort) {
        this.upstreamPort = upstreamPort;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void misbehave(Misbehaviour newMisbehaviour) {
        misbehaviour = newMisbehaviour;
    }

    void behave() {
        misbehaviour = FORWARD;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.close(CloseMode.GRACEFUL);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new LinkedHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            ProxiedRequest request = new ProxiedRequest(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers,
                    Body.of(exchange.getRequestBody().readAllBytes()));
            ProxiedResponse response = misbehaviour.handle(request, this::send);
            response.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(
                    response.status(),
                    response.body().isEmpty() ? -1 : response.body().length());
            exchange.getResponseBody().write(response.body().bytes());
        }
    }

    private ProxiedResponse send(ProxiedRequest request) {
        HttpUriRequestBase outgoing = new HttpUriRequestBase(
                request.method(), URI.create("http://127.0.0.1:" + upstreamPort + request.target()));
        request.headers().forEach((name, value) -> {
            if (!NOT_FORWARDED.contains(name)) {
                outgoing.addHeader(name, value);
            }
        });
        if (!request.body().isEmpty()) {
            outgoing.setEntity(new ByteArrayEntity(request.body().bytes(), null));
        }
        try {
            return client.execute(outgoing, MisbehavingProxy::received);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProxiedResponse received(ClassicHttpResponse response) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            if (!NOT_FORWARDED.contains(header.getName().toLowerCase(Locale.ROOT))) {
                headers.put(header.getName(), header.getValue());
            }
        }
        byte[] body = response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
        return new ProxiedResponse(response.getCode(), headers, Body.of(body));
    }
}
