package dev.understudy.standin.fault;

import static dev.understudy.standin.fault.Faults.assertLoggedOnce;
import static dev.understudy.standin.fault.Faults.assertReadsSucceed;
import static dev.understudy.standin.fault.Faults.assertUnavailable;
import static dev.understudy.standin.fault.Faults.awaitReads;
import static dev.understudy.standin.fault.Faults.awaitWrites;
import static dev.understudy.standin.fault.Faults.patchInstantly;
import static dev.understudy.standin.fault.Faults.patchWell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.understudy.standin.support.Await;
import dev.understudy.standin.support.LogCapture;
import dev.understudy.standin.support.TestResponse;
import dev.understudy.standin.support.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** While the SQLite file cannot be used, requests get 503; once it can, they succeed without a restart. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SqliteFaultTest {

    // Less than the timeout of a test, so that a test that waits in vain says what it saw.
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    private Path directory;

    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private Path file;
    private TestServer server;
    private LogCapture log;

    @BeforeEach
    void start() {
        file = directory.resolve("store.db");
        server = TestServer.start("jdbc:sqlite:" + file);
        log = new LogCapture(Level.INFO);
    }

    @AfterEach
    void stop() {
        log.close();
        server.close();
        threads.shutdownNow();
    }

    @Test
    void aLockOfAnotherProcessMakesOnlyWritesFail() throws Exception {
        try (FileLocker locker = FileLocker.lock(file)) {
            long began = System.nanoTime();
            CompletableFuture<Integer> other =
                    CompletableFuture.supplyAsync(() -> patchWell(server).status());
            assertThat(patchInstantly(server).status()).isEqualTo(503);
            assertThat(other.join()).isEqualTo(503);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
            assertUnavailable(patchInstantly(server), patchWell(server));
            assertReadsSucceed(server);
            assertThat(locker.isHolding()).isTrue();
        }
        awaitWrites(server);
        assertLoggedOnce(log, "another process has locked the database file");
    }

    @Test
    void aRemovedFileMakesRequestsFailUntilABackupIsPutInItsPlace() throws Exception {
        Path backup = backup();
        server.instantly("PATCH", "full", "{\"name\":\"after the backup\"}");
        for (String suffix : new String[] {"", "-wal", "-shm"}) {
            Files.delete(Path.of(file + suffix));
        }
        assertUnavailable(patchInstantly(server), patchWell(server));
        awaitUnavailableReads();
        assertThat(file).doesNotExist();
        Files.copy(backup, file);
        awaitReads(server);
        assertThat(server.instantly("GET", "full", null).at("/name")).isEqualTo("My Workspace");
        assertThat(nameAfterRestart("written to the backup")).isEqualTo("written to the backup");
        assertLoggedOnce(log, "the database file was removed, moved or replaced while it was open");
    }

    @Test
    void aReplacedFileIsUsedInsteadOfTheOneThatHasNoNameAnyMore() throws Exception {
        Path backup = backup();
        server.instantly("PATCH", "full", "{\"name\":\"after the backup\"}");
        Files.move(backup, file, StandardCopyOption.REPLACE_EXISTING);
        awaitName("My Workspace");
        assertThat(log.count("was moved or replaced while it was open")).isEqualTo(1);
        assertThat(nameAfterRestart("written to the backup")).isEqualTo("written to the backup");
        assertThat(integrity()).isEqualTo("ok");
    }

    // Readers that come at the same time need more connections, which must not be opened on the new file with the log
    // of
    // the old one.
    @Test
    void aReplacedFileIsNotDamagedByManyReaders() throws Exception {
        for (int round = 0; round < 5; round++) {
            Path backup = backup();
            server.instantly("PATCH", "full", "{\"name\":\"after the backup\"}");
            Files.move(backup, file, StandardCopyOption.REPLACE_EXISTING);
            List<CompletableFuture<Void>> readers = IntStream.range(0, 16)
                    .mapToObj(reader -> CompletableFuture.runAsync(() -> awaitName("My Workspace"), threads))
                    .toList();
            readers.forEach(CompletableFuture::join);
            assertThat(integrity()).isEqualTo("ok");
        }
    }

    // If the new file was opened beside the log of the old one, it would be damaged.
    @Test
    void aReplacedFileIsNotUsedBeforeTheLogOfTheOldOneIsSetAside() throws Exception {
        Path backup = backup();
        server.instantly("PATCH", "full", "{\"name\":\"after the backup\"}");
        Path obstacle = Files.createDirectories(Path.of(file + "-wal.replaced", "obstacle"));
        Files.move(backup, file, StandardCopyOption.REPLACE_EXISTING);
        awaitUnavailableReads();
        assertUnavailable(patchInstantly(server), patchWell(server));
        Files.delete(obstacle);
        awaitName("My Workspace");
        assertThat(integrity()).isEqualTo("ok");
    }

    // Whether a write notices the new file before or after its commit is a matter of milliseconds.
    @Test
    void aReplacedFileIsReadAlsoRightAfterAWriteToTheOldOneHasFailed() throws Exception {
        int status = 200;
        for (int attempt = 0; attempt < 20 && status == 200; attempt++) {
            Files.move(backup(), file, StandardCopyOption.REPLACE_EXISTING);
            status = patchInstantly(server).status();
        }
        assertThat(status).isEqualTo(503);
        assertReadsSucceed(server);
    }

    @Test
    void aRemovedWriteAheadLogDoesNotLoseAcknowledgedWrites() throws Exception {
        server.instantly("PATCH", "full", "{\"name\":\"acknowledged\"}");
        Files.delete(Path.of(file + "-wal"));
        awaitReads(server);
        awaitUntilReopened();
        assertThat(server.instantly("GET", "full", null).at("/name")).isEqualTo("acknowledged");
        assertThat(nameAfterRestart("afterwards")).isEqualTo("afterwards");
    }

    @Test
    void noWriteIsAcknowledgedThatIsNotInTheFileThatWasMovedAway() throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            while (server.instantly("PATCH", "full", "{\"name\":\"" + (acknowledged.get() + 1) + "\"}")
                            .status()
                    == 200) {
                acknowledged.incrementAndGet();
            }
        });
        Await.until("50 writes are acknowledged", () -> acknowledged.get() >= 50);
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere")).resolve("store.db");
        for (String suffix : new String[] {"", "-wal", "-shm"}) {
            Files.move(Path.of(file + suffix), Path.of(elsewhere + suffix));
        }
        writing.join();
        assertThat(Integer.parseInt(query(
                        elsewhere,
                        "SELECT name FROM instantly_workspace WHERE limit_per_second"
                                + " IS NULL AND parent_id IS NULL AND paid ORDER BY id LIMIT 1")))
                .isBetween(acknowledged.get(), acknowledged.get() + 1);
        for (String suffix : new String[] {"", "-wal", "-shm"}) {
            if (Files.exists(Path.of(elsewhere + suffix))) {
                Files.move(Path.of(elsewhere + suffix), Path.of(file + suffix));
            }
        }
        awaitWrites(server);
    }

    @Test
    void aFileOfAnotherProgramIsNotUsed() throws Exception {
        Path foreign = directory.resolve("foreign.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + foreign)) {
            connection.createStatement().execute("CREATE TABLE customer (id INTEGER)");
        }
        Path backup = backup();
        Files.move(foreign, file, StandardCopyOption.REPLACE_EXISTING);
        awaitUnavailableReads();
        assertUnavailable(patchInstantly(server), patchWell(server));
        Files.move(backup, file, StandardCopyOption.REPLACE_EXISTING);
        awaitWrites(server);
        assertLoggedOnce(log, "the database file was replaced with one that has another schema");
    }

    @Test
    void aFullDatabaseMakesOnlyWritesThatNeedSpaceFail() throws Exception {
        server.close();
        server = TestServer.start("jdbc:sqlite:" + file + "?max_page_count=" + (pages() + 20));
        String large = "{\"org_logo_url\":\"" + "x".repeat(200_000) + "\"}";
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(server.instantly("PATCH", "full", large).errorSummary())
                    .isEqualTo("503 FST_ERR_SERVICE_UNAVAILABLE Service Unavailable");
        }
        assertReadsSucceed(server);
        awaitWrites(server);
        assertLoggedOnce(log, "the disk of the database is full (SQLITE_FULL)");
    }

    private int pages() throws Exception {
        return Integer.parseInt(query(file, "PRAGMA page_count"));
    }

    private Path backup() throws Exception {
        Path backup = directory.resolve("backup.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.createStatement().execute("VACUUM INTO '" + backup + "'");
        }
        return backup;
    }

    private void awaitName(String name) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        TestResponse response = server.instantly("GET", "full", null);
        while (!name.equals(response.at("/name"))) {
            if (System.nanoTime() > end) {
                fail("The last read got " + response + ". The log:\n" + log.text());
            }
            response = server.instantly("GET", "full", null);
        }
    }

    private void awaitUnavailableReads() {
        Await.until(
                "reads get status 503",
                () -> server.instantly("GET", "full", null).status() == 503);
    }

    private void awaitUntilReopened() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int status = patchWell(server).status();
        while (status != 200 || !Files.exists(Path.of(file + "-wal"))) {
            if (System.nanoTime() > end) {
                fail("The last write got " + status + ", and " + directory + " has the files "
                        + List.of(directory.toFile().list()) + ". The log:\n" + log.text());
            }
            status = patchWell(server).status();
        }
    }

    private String nameAfterRestart(String name) {
        String body = "{\"name\":\"" + name + "\"}";
        Await.until(
                "a write gets status 200",
                () -> server.instantly("PATCH", "full", body).status() == 200);
        server.close();
        server = TestServer.start("jdbc:sqlite:" + file);
        return server.instantly("GET", "full", null).at("/name");
    }

    private String integrity() throws Exception {
        return query(file, "PRAGMA integrity_check");
    }

    private static String query(Path file, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var rows = connection.createStatement().executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
