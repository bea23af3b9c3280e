package dev.understudy.standin;

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
 * Starts the server on a free port with a throw-away database, answers one request per vendor and stops: what the build
 * lets the JVM watch, to archive the classes that a start needs. It also lays SQLite's library beside the archive, since to
 * unpack it is a good part of a start, too.
 */
final class Rehearsal {

    private Rehearsal() {}

    /** Takes the directory for the library; exits with 1 if the server did not answer as it should. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Log.configure();
        layLibrary(Path.of(arguments[0]));
        Path directory = Files.createTempDirectory("understudy-rehearsal");
        String database = "jdbc:sqlite:" + directory.resolve("rehearsal.db");
        boolean good;
        Config config = Main.configOf("--port", "0", "--database", database);
        try (ApiServer server = ApiServer.start(config, Clock.systemUTC())) {
            Greeting.of("http://127.0.0.1:" + server.port(), true);
            good = answers(server.port(), "/api/v2/workspaces/current", "instantly-demo", "{\"name\":\"Rehearsal\"}")
                    && answers(
                            server.port(),
                            "/v1/workspaces/8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c21",
                            "well-demo",
                            "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"name\":\"Rehearsal\"}}}");
        }
        delete(directory);
        System.exit(good ? 0 : 1);
    }

    private static void layLibrary(Path directory) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        try (InputStream library =
                Rehearsal.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            Files.copy(library, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean answers(int port, String path, String key, String body)
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
