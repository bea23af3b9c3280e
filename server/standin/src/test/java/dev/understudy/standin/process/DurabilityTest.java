package dev.understudy.standin.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.Await;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.ServerProcess;
import dev.understudy.standin.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Acknowledged writes survive {@code kill -9}. A server that receives SIGTERM still responds to the requests that it
 * has accepted.
 */
class DurabilityTest {

    private static final int WRITES_BEFORE_THE_KILL = 300;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everyAcknowledgedWriteSurvivesAKill(TestDatabase product) throws Exception {
        String database = product.newDatabaseUrl(directory);
        List<CountingWriter> writers;
        try (ServerProcess server = ServerProcess.start(directory, database)) {
            clearTheLogo(server.port());
            writers = Stream.of("name", "stage", "description", "avatar_image", "avatar_color", "timezone")
                    .map(attribute -> new CountingWriter(server.port(), attribute))
                    .toList();
            List<CompletableFuture<Void>> writing =
                    writers.stream().map(CompletableFuture::runAsync).toList();
            Await.until(
                    WRITES_BEFORE_THE_KILL + " writes are acknowledged",
                    () -> writers.stream()
                                    .mapToInt(CountingWriter::acknowledged)
                                    .sum()
                            >= WRITES_BEFORE_THE_KILL);
            server.kill();
            CompletableFuture.allOf(writing.toArray(CompletableFuture[]::new)).join();
        }
        try (ServerProcess server = ServerProcess.start(directory, database)) {
            JsonNode attributes = workspaceAttributes(server.port());
            assertThat(writers)
                    .allSatisfy(writer -> assertThat(Integer.parseInt(
                                    attributes.path(writer.attribute()).asString("0")))
                            .as(writer.attribute())
                            // The last write may have been stored although its response was never sent.
                            .isBetween(writer.acknowledged(), writer.acknowledged() + 1));
            assertThat(RawConnection.get(server.port(), SeedIds.CURRENT_PATH, "full"))
                    .contains("\"name\":\"My Workspace\"", "\"org_logo_url\":null");
            assertThatAcceptedRequestsAreCompletedAfterSigterm(server);
        }
        assertThat(Files.readString(directory.resolve("log.txt"))).doesNotContain("SEVERE", "WARNING", "\tat ");
    }

    private static void clearTheLogo(int port) throws IOException {
        String request = RawConnection.head("PATCH", SeedIds.CURRENT_PATH, "full")
                + "Content-Type: application/json\r\n" + "Content-Length: 21\r\n\r\n{\"org_logo_url\":null}";
        assertThat(RawConnection.exchange(port, request)).startsWith("HTTP/1.1 200 OK\r\n");
    }

    private static void assertThatAcceptedRequestsAreCompletedAfterSigterm(ServerProcess server) throws Exception {
        String body = "{\"name\":\"accepted\"}";
        try (RawConnection idle = new RawConnection(server.port());
                RawConnection accepted = new RawConnection(server.port())) {
            accepted.send(RawConnection.head("PATCH", SeedIds.CURRENT_PATH, "full")
                    + "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: " + body.length()
                    + "\r\n\r\n");
            assertThat(accepted.readResponse()).startsWith("HTTP/1.1 100 ");
            server.terminate();
            waitUntilThePortIsClosed(server.port());
            accepted.send(body);
            assertThat(accepted.readToEnd()).startsWith("HTTP/1.1 200 OK\r\n");
            assertThat(idle.readToEnd()).isEmpty();
            assertThat(server.awaitExitStatus()).isZero();
        }
    }

    private static void waitUntilThePortIsClosed(int port) {
        try {
            while (true) {
                new RawConnection(port).close();
            }
        } catch (IOException e) {
            // The server has closed its port, so the shutdown has begun.
        }
    }

    private static JsonNode workspaceAttributes(int port) throws IOException {
        String response = RawConnection.get(port, SeedIds.OUR_PATH, "admin");
        assertThat(response).startsWith("HTTP/1.1 200 OK\r\n");
        return JsonMapper.shared()
                .readTree(response.substring(response.indexOf("\r\n\r\n")))
                .at("/data/attributes");
    }
}
