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

/** A proxy that misbehaves in one way at a time. */
final class CrookedProxy implements AutoCloseable {

    private static final Misbehaviour HONEST = (call, upstream) -> upstream.send(call);
    private static final Set<String> HOP_BY_HOP =
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
    private volatile Misbehaviour misbehaviour = HONEST;

    CrookedProxy(int upstreamPort) {
        // Head and body are written apart, and Nagle's algorithm would hold the second back for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
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

    void be(Misbehaviour other) {
        misbehaviour = other;
    }

    void beHonest() {
        misbehaviour = HONEST;
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
            Call call = new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers,
                    Body.of(exchange.getRequestBody().readAllBytes()));
            Reply reply = misbehaviour.handle(call, this::send);
            reply.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(
                    reply.status(), reply.body().isEmpty() ? -1 : reply.body().length());
            exchange.getResponseBody().write(reply.body().bytes());
        }
    }

    private Reply send(Call call) {
        HttpUriRequestBase request =
                new HttpUriRequestBase(call.method(), URI.create("http://127.0.0.1:" + upstreamPort + call.target()));
        call.headers().forEach((name, value) -> {
            if (!HOP_BY_HOP.contains(name)) {
                request.addHeader(name, value);
            }
        });
        if (!call.body().isEmpty()) {
            request.setEntity(new ByteArrayEntity(call.body().bytes(), null));
        }
        try {
            return client.execute(request, CrookedProxy::reply);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply reply(ClassicHttpResponse response) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            if (!HOP_BY_HOP.contains(header.getName().toLowerCase(Locale.ROOT))) {
                headers.put(header.getName(), header.getValue());
            }
        }
        byte[] body = response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
        return new Reply(response.getCode(), headers, Body.of(body));
    }
}
