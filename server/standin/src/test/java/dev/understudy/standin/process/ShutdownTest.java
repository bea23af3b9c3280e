package dev.understudy.standin.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.ServerProcess;
import dev.understudy.standin.support.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM ends a server with exit status 0 within eight seconds, even if clients never complete their requests. */
class ShutdownTest {

    @Test
    void clientsThatNeverCompleteTheirRequestsDoNotKeepTheServerRunning(@TempDir Path directory) throws Exception {
        try (ServerProcess server = ServerProcess.start(directory, TestDatabase.SQLITE.newDatabaseUrl(directory));
                RawConnection body = new RawConnection(server.port());
                RawConnection head = new RawConnection(server.port())) {
            body.send(RawConnection.head("PATCH", SeedIds.CURRENT_PATH, "full")
                    + "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 100\r\n\r\n");
            assertThat(body.readResponse()).startsWith("HTTP/1.1 100 ");
            head.send("GET / HTTP/1.1\r\n");
            long began = System.nanoTime();
            server.terminate();
            assertThat(server.awaitExitStatus()).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
        }
    }
}
