package dev.understudy.standin.support;

import dev.understudy.runtime.http.Bounds;
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

/** A server in this process, with the tests' seed data, and requests to it. */
public final class TestServer implements AutoCloseable {

    private final ApiServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestServer(ApiServer server) {
        this.server = server;
    }

    /** A server as it is in use, on the given database. */
    public static TestServer start(String database) {
        return start(database, Clock.systemUTC(), Bounds.USUAL);
    }

    /** A server with a clock and bounds of one's own. */
    public static TestServer start(String database, Clock clock, Bounds bounds) {
        return new TestServer(
                ApiServer.start(new Config("127.0.0.1", 0, database, Optional.of(seed())), clock, bounds));
    }

    /** The seed file of the tests. */
    public static Path seed() {
        try {
            return Path.of(TestServer.class
                    .getResource("/dev/understudy/standin/seed.yaml")
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return server.port();
    }

    /** Asks Instantly about the current workspace. */
    public Answer instantly(String method, String key, String body, String... headers) {
        return send(method, Seeded.CURRENT, key, body, headers);
    }

    /** Asks Well about our workspace. */
    public Answer well(String method, String key, String body, String... headers) {
        return send(method, Seeded.OURS, key, body, headers);
    }

    /** Sends a request, as JSON if it has a body and no media type among its headers. */
    public Answer send(String method, String target, String key, String body, String... headers) {
        return send(method, target, key, body == null ? null : body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** As above, with a body of bytes. */
    public Answer send(String method, String target, String key, byte[] body, String... headers) {
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

    /** Sends a request with a client of one's own. */
    public static Answer send(HttpClient client, HttpRequest request) {
        try {
            return Answer.of(client.send(request, BodyHandlers.ofString()));
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
