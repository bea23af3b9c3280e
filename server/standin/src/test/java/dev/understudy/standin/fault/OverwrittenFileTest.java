package dev.understudy.standin.fault;

import static dev.understudy.standin.fault.Faults.assertLoggedOnce;
import static dev.understudy.standin.fault.Faults.assertUnavailable;
import static dev.understudy.standin.fault.Faults.awaitReads;
import static dev.understudy.standin.fault.Faults.awaitWrites;
import static dev.understudy.standin.fault.Faults.patchInstantly;
import static dev.understudy.standin.fault.Faults.patchWell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.Await;
import dev.understudy.standin.support.LogCapture;
import dev.understudy.standin.support.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another program overwrites the file of a running server. Separate processes do this, because SQLite's locks are lost
 * if this process closes the file.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OverwrittenFileTest {

    private static final String DAMAGED = "the database file is empty, damaged or not a database";

    @TempDir
    private Path directory;

    private Path file;
    private Path backup;
    private TestServer server;
    private LogCapture log;

    // After a restart, the content is in the file and not in the write-ahead log.
    @BeforeEach
    void start() throws Exception {
        file = directory.resolve("store.db");
        backup = directory.resolve("backup.db");
        TestServer.start("jdbc:sqlite:" + file).close();
        Files.copy(file, backup);
        server = TestServer.start("jdbc:sqlite:" + file);
        log = new LogCapture(Level.INFO);
    }

    @AfterEach
    void stop() {
        log.close();
        server.close();
    }

    @Test
    void anEmptiedFileMakesRequestsFailUntilABackupIsMovedToItsPlace() throws Exception {
        assertThat(patchInstantly(server).status()).isEqualTo(200);
        shell(": > '" + file + "'");
        awaitUnavailableReads();
        assertUnavailable(patchInstantly(server), patchWell(server));
        shell("cp '" + backup + "' '" + file + "'");
        assertUnavailable(patchInstantly(server), patchWell(server));
        assertUnavailable(server.instantly("GET", "full", null), server.well("GET", "admin", null));
        recoverFromBackup();
    }

    @Test
    void aFileThatIsNotADatabaseAnyMoreMakesRequestsFailUntilABackupIsMovedToItsPlace() throws Exception {
        shell("yes | head -c 200000 > '" + file + "'");
        awaitUnavailableReads();
        recoverFromBackup();
    }

    private void recoverFromBackup() throws Exception {
        Files.move(backup, file, StandardCopyOption.REPLACE_EXISTING);
        awaitReads(server);
        awaitWrites(server);
        assertLoggedOnce(log, DAMAGED);
        server.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var rows = connection.createStatement().executeQuery("PRAGMA integrity_check")) {
            assertThat(rows.getString(1)).isEqualTo("ok");
        }
    }

    private void awaitUnavailableReads() {
        Await.until(
                "reads get status 503", () -> server.well("GET", "admin", null).status() == 503);
    }

    private static void shell(String command) throws Exception {
        assertThat(new ProcessBuilder("sh", "-c", command).inheritIO().start().waitFor())
                .as("exit status of %s", command)
                .isZero();
    }
}
