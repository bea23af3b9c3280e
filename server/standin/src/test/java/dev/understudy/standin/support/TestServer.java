package dev.understudy.standin.support;

import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.standin.ApiServer;
import dev.understudy.standin.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** A server in this process, filled with the test seed, and a client that sends requests to it. */
public final class TestServer implements AutoCloseable {

    private final ApiServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestServer(ApiServer server) {
        this.server = server;
    }

    /** Starts a server on the given database, with the default limits and the system clock. */
    public static TestServer start(String database) {
        return start(database, Clock.systemUTC(), ServerLimits.DEFAULT);
    }

    /** Starts a server on the given database, with the given clock and limits. */
    public static TestServer start(String database, Clock clock, ServerLimits limits) {
        return start(config(database), clock, limits);
    }

    /** Starts a server with the given settings, clock and limits. */
    public static TestServer start(Config config, Clock clock, ServerLimits limits) {
        return new TestServer(ApiServer.start(config, clock, limits));
    }

    /** Returns the settings of a server on the given database. */
    public static Config config(String database) {
        return new Config("127.0.0.1", 0, database, Optional.of(seedFile()));
    }

    /** Returns the path of the test seed file. */
    public static Path seedFile() {
        try {
            return Path.of(TestServer.class
                    .getResource("/dev/understudy/standin/seed.yaml")
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the port on which the server listens. */
    public int port() {
        return server.port();
    }

    /** Sends a request for Instantly's current workspace. */
    public TestResponse instantly(String method, String key, String body, String... headers) {
        return send(method, SeedIds.CURRENT_PATH, key, body, headers);
    }

    /** Sends a request for Well's workspace {@link SeedIds#OUR_ID}. */
    public TestResponse well(String method, String key, String body, String... headers) {
        return send(method, SeedIds.OUR_PATH, key, body, headers);
    }

    /**
     * Sends a request.
     *
     * @param key the API key, or null to send no {@code Authorization}
     * @param body the body, or null; sent as {@code application/json} unless the headers set another media type
     * @param headers the names and values of header fields, alternating
     */
    public TestResponse send(String method, String target, String key, String body, String... headers) {
        return send(method, target, key, body == null ? null : body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Sends a request whose body is given as bytes; otherwise like the other {@code send}. */
    public TestResponse send(String method, String target, String key, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + target))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(client, request.build());
    }

    /** Sends a request with the given client. */
    public static TestResponse send(HttpClient client, HttpRequest request) {
        try {
            return TestResponse.of(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
