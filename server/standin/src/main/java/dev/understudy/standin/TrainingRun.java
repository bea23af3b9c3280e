package dev.understudy.standin;

import dev.understudy.runtime.api.ServerLimits;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Stream;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Starts the server on a free port with a temporary database, sends one request to each API, and stops. The build runs
 * this class to record the classes that are loaded at start-up, for the class-data archive. It also extracts SQLite's
 * native library next to the archive, because extracting it at start-up is slow.
 */
final class TrainingRun {

    private TrainingRun() {}

    /**
     * Runs the server once; exits with 1 if a response does not have status 200.
     *
     * @param arguments the directory for the native library
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Log.configure();
        extractLibrary(Path.of(arguments[0]));
        Path directory = Files.createTempDirectory("understudy-training-run");
        String database = "jdbc:sqlite:" + directory.resolve("training-run.db");
        boolean ok;
        Config config = Main.configOf("--port", "0", "--database", database);
        // The default limits close the idle connections of the client at once.
        try (ApiServer server = ApiServer.start(config, Clock.systemUTC(), ServerLimits.DEFAULT)) {
            // Only loads the classes that the banner needs.
            StartupBanner.of("http://127.0.0.1:" + server.port(), server);
            ok = patch(server.port(), "/api/v2/workspaces/current", "instantly-demo", "{\"name\":\"Training run\"}")
                    && patch(
                            server.port(),
                            "/v1/workspaces/8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c21",
                            "well-demo",
                            "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"name\":\"Training run\"}}}");
        }
        delete(directory);
        System.exit(ok ? 0 : 1);
    }

    private static void extractLibrary(Path directory) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        try (InputStream library =
                TrainingRun.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            Files.copy(library, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean patch(int port, String path, String key, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .build();
        HttpResponse<Void> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        return response.statusCode() == 200;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
