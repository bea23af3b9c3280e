package dev.understudy.standin.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.Seeded;
import dev.understudy.standin.support.ServerProcess;
import dev.understudy.standin.support.Store;
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

/** What was answered survives {@code kill -9}; what was accepted is answered before a stop. */
class SurvivalTest {

    private static final int WRITES_BEFORE_THE_KILL = 300;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Store.class)
    void everyAcknowledgedWriteIsThereAfterAKill(Store store) throws Exception {
        String database = store.fresh(directory);
        List<Writer> writers;
        try (ServerProcess server = ServerProcess.start(directory, database)) {
            clearTheLogo(server.port());
            writers = Stream.of("name", "stage", "description", "avatar_image", "avatar_color", "timezone")
                    .map(attribute -> new Writer(server.port(), attribute))
                    .toList();
            List<CompletableFuture<Void>> writing =
                    writers.stream().map(CompletableFuture::runAsync).toList();
            while (writers.stream().mapToInt(Writer::acknowledged).sum() < WRITES_BEFORE_THE_KILL) {
                Thread.onSpinWait();
            }
            server.kill();
            CompletableFuture.allOf(writing.toArray(CompletableFuture[]::new)).join();
        }
        try (ServerProcess server = ServerProcess.start(directory, database)) {
            JsonNode attributes = ours(server.port());
            assertThat(writers)
                    .allSatisfy(writer -> assertThat(Integer.parseInt(
                                    attributes.path(writer.attribute()).asString("0")))
                            .as(writer.attribute())
                            // The last one may have been written and not answered any more.
                            .isBetween(writer.acknowledged(), writer.acknowledged() + 1));
            assertThat(RawConnection.get(server.port(), Seeded.CURRENT, "full"))
                    .contains("\"name\":\"My Workspace\"", "\"org_logo_url\":null");
            assertThatAStopAnswersWhatIsAccepted(server);
        }
        assertThat(Files.readString(directory.resolve("log.txt"))).doesNotContain("SEVERE", "WARNING", "\tat ");
    }

    private static void clearTheLogo(int port) throws IOException {
        String request = RawConnection.head("PATCH", Seeded.CURRENT, "full") + "Content-Type: application/json\r\n"
                + "Content-Length: 21\r\n\r\n{\"org_logo_url\":null}";
        assertThat(RawConnection.exchange(port, request)).startsWith("HTTP/1.1 200 OK\r\n");
    }

    private static void assertThatAStopAnswersWhatIsAccepted(ServerProcess server) throws Exception {
        String body = "{\"name\":\"accepted\"}";
        try (RawConnection idle = new RawConnection(server.port());
                RawConnection accepted = new RawConnection(server.port())) {
            accepted.send(RawConnection.head("PATCH", Seeded.CURRENT, "full")
                    + "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: " + body.length()
                    + "\r\n\r\n");
            assertThat(accepted.readAnswer()).startsWith("HTTP/1.1 100 ");
            server.terminate();
            untilNobodyListens(server.port());
            accepted.send(body);
            assertThat(accepted.readToEnd()).startsWith("HTTP/1.1 200 OK\r\n");
            assertThat(idle.readToEnd()).isEmpty();
            assertThat(server.exitStatus()).isEqualTo(143);
        }
    }

    private static void untilNobodyListens(int port) {
        try {
            while (true) {
                new RawConnection(port).close();
            }
        } catch (IOException e) {
            // The stop has begun.
        }
    }

    private static JsonNode ours(int port) throws IOException {
        String answer = RawConnection.get(port, Seeded.OURS, "admin");
        assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n");
        return JsonMapper.shared()
                .readTree(answer.substring(answer.indexOf("\r\n\r\n")))
                .at("/data/attributes");
    }
}
