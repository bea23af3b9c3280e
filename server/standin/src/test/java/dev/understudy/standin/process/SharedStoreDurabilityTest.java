package dev.understudy.standin.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.Await;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.ServerProcess;
import dev.understudy.standin.support.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two servers write to the same row of one database; nothing that either has acknowledged is lost when they are killed. */
class SharedStoreDurabilityTest {

    private static final int WRITES = 150;

    @Test
    void aKilledServerLosesNothingAndDoesNotDisturbTheOther(@TempDir Path one, @TempDir Path two) throws Exception {
        String database = TestDatabase.POSTGRESQL.newDatabaseUrl(one);
        List<CountingWriter> writersToOne;
        List<CountingWriter> writersToTwo;
        try (ServerProcess first = ServerProcess.start(one, database);
                ServerProcess second = ServerProcess.start(two, database)) {
            writersToOne = writers(first, "name", "stage", "description");
            writersToTwo = writers(second, "avatar_image", "avatar_color", "timezone");
            List<CompletableFuture<Void>> writing = Stream.concat(writersToOne.stream(), writersToTwo.stream())
                    .map(CompletableFuture::runAsync)
                    .toList();
            await(writersToOne, WRITES);
            await(writersToTwo, WRITES);
            first.kill();
            await(writersToTwo, acknowledged(writersToTwo) + WRITES);
            second.kill();
            CompletableFuture.allOf(writing.toArray(CompletableFuture[]::new)).join();
        }
        try (ServerProcess third = ServerProcess.start(one, database)) {
            JsonNode attributes = JsonMapper.shared()
                    .readTree(RawConnection.get(third.port(), SeedIds.OUR_PATH, "admin")
                            .split("\r\n\r\n", 2)[1])
                    .at("/data/attributes");
            assertThat(Stream.concat(writersToOne.stream(), writersToTwo.stream()))
                    .allSatisfy(writer -> assertThat(
                                    attributes.path(writer.attribute()).asInt())
                            .as(writer.attribute())
                            // The last write may have been stored although its response was never sent.
                            .isBetween(writer.acknowledged(), writer.acknowledged() + 1));
        }
        assertThat(Files.readString(two.resolve("log.txt"))).doesNotContain("SEVERE", "WARNING", "\tat ");
    }

    private static List<CountingWriter> writers(ServerProcess server, String... attributes) {
        return Stream.of(attributes)
                .map(attribute -> new CountingWriter(server.port(), attribute))
                .toList();
    }

    private static void await(List<CountingWriter> writers, int count) {
        Await.until(count + " writes are acknowledged", () -> acknowledged(writers) >= count);
    }

    private static int acknowledged(List<CountingWriter> writers) {
        return writers.stream().mapToInt(CountingWriter::acknowledged).sum();
    }
}
