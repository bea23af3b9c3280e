package dev.understudy.standin.cluster;

import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestResponse;
import dev.understudy.standin.support.TestServer;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Writes the numbers 1, 2, 3, … to the name of a workspace that nobody else changes, and reads each of them, until
 * {@link #stop} is called.
 */
final class CountingClient implements Runnable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final URI uri;
    private final String key;
    private volatile boolean stopped;
    private int rounds;

    CountingClient(int port, String key) {
        this.uri = URI.create("http://127.0.0.1:" + port + SeedIds.CURRENT_PATH);
        this.key = key;
    }

    @Override
    public void run() {
        while (!stopped) {
            String next = String.valueOf(rounds + 1);
            expect(next, "PATCH", "{\"name\":\"" + next + "\"}");
            expect(next, "GET", "");
            rounds++;
        }
    }

    void stop() {
        stopped = true;
    }

    /** Returns the number of requests. */
    int requests() {
        return 2 * rounds;
    }

    /** Returns the requests that were not answered with status 200 and the number written last. */
    Queue<String> failures() {
        return failures;
    }

    private void expect(String name, String method, String body) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            TestResponse response = TestServer.send(CLIENT, request);
            if (response.status() != 200 || !name.equals(response.at("/name"))) {
                failures.add(method + " " + name + ": " + response);
            }
        } catch (UncheckedIOException e) {
            failures.add(method + " " + name + ": " + e.getCause());
        }
    }
}
