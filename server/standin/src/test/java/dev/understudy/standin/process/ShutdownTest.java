package dev.understudy.standin.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.Main;
import dev.understudy.standin.support.Await;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.ServerProcess;
import dev.understudy.standin.support.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGTERM ends a server with exit status 0 within eight seconds, even if clients never complete their requests. An
 * unexpected error ends it with another status.
 */
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

    @Test
    void anUnexpectedErrorEndsTheServerWithAStatusOtherThanZero(@TempDir Path directory) throws Exception {
        String database = TestDatabase.SQLITE.newDatabaseUrl(directory);
        try (ServerProcess server = ServerProcess.start(InterruptedMain.class, directory, database)) {
            assertThat(server.awaitExitStatus()).isEqualTo(1);
        }
        assertThat(directory.resolve("log.txt"))
                .content()
                .contains("The server stopped because of an unexpected error.", "InterruptedException");
    }

    /** Runs the command line, and interrupts its thread once that waits for the end of the process. */
    static final class InterruptedMain {

        private InterruptedMain() {}

        public static void main(String[] arguments) {
            Thread running = Thread.currentThread();
            Thread interrupting = new Thread(() -> {
                Await.until(
                        "the program waits for its end",
                        () -> running.getState() == Thread.State.WAITING && isInShutdown(running));
                running.interrupt();
            });
            interrupting.setDaemon(true);
            interrupting.start();
            Main.main(arguments);
        }

        private static boolean isInShutdown(Thread thread) {
            return Arrays.stream(thread.getStackTrace())
                    .anyMatch(frame -> frame.getClassName().endsWith(".Shutdown"));
        }
    }
}
