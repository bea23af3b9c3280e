package dev.understudy.standin.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.understudy.standin.support.Await;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults that the operating system reports, made without the rights of an administrator.
 *
 * <p>A process whose files may not grow any more gets an error from the system when SQLite extends its log, as it does
 * on a full disk, although with another code ({@code EFBIG} instead of {@code ENOSPC}).
 */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FileSystemFaultTest {

    // Less than any part of the database needs, and more than the log of the server.
    private static final String SMALL = "4096";

    @TempDir
    private Path directory;

    @Test
    void aFileThatCannotGrowMakesOnlyWritesFailUntilItCan() throws Exception {
        Path file = directory.resolve("store.db");
        try (ServerProcess server = ServerProcess.start(directory, "jdbc:sqlite:" + file)) {
            assertThat(patch(server)).startsWith("HTTP/1.1 200 ");
            limitFileSize(server, SMALL);
            assertThat(patch(server)).startsWith("HTTP/1.1 503 ").contains("Retry-After: 1\r\n");
            assertThat(patch(server)).startsWith("HTTP/1.1 503 ");
            assertThat(get(server)).startsWith("HTTP/1.1 200 ");
            limitFileSize(server, "unlimited");
            assertThat(patch(server)).startsWith("HTTP/1.1 200 ");
        }
        assertLog("the database cannot read or write its data");
    }

    @Test
    void aLogThatCannotGrowIsUsedAgainFromItsBeginning() throws Exception {
        Path file = directory.resolve("store.db");
        try (ServerProcess server = ServerProcess.start(directory, "jdbc:sqlite:" + file)) {
            Path log = Path.of(file + "-wal");
            long size = Files.size(log);
            // A log that becomes shorter would not do: the limit would also be too low for what the server prints.
            while (Files.size(log) <= size) {
                assertThat(patch(server)).startsWith("HTTP/1.1 200 ");
            }
            limitFileSize(server, String.valueOf(Files.size(log)));
            // SQLite may just have begun to use the log again from its beginning, so the first writes may find room.
            awaitWrites(server, 503);
            awaitWrites(server, 200);
        }
        assertLog("the database cannot read or write its data");
    }

    // Removing the right to write has no effect on files that are open, so the file is replaced by a read-only one.
    @Test
    void aReadOnlyFileMakesOnlyWritesFailUntilItIsWritable() throws Exception {
        Path file = directory.resolve("store.db");
        Path copy = directory.resolve("copy.db");
        try (ServerProcess server = ServerProcess.start(withoutPrivileges(), directory, "jdbc:sqlite:" + file)) {
            assertThat(patch(server)).startsWith("HTTP/1.1 200 ");
            copy(file, copy);
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("r--r--r--"));
            Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
            awaitWrites(server, 503);
            assertThat(patch(server)).startsWith("HTTP/1.1 503 ").contains("Retry-After: 1\r\n");
            assertThat(get(server)).startsWith("HTTP/1.1 200 ");
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.setPosixFilePermissions(Path.of(file + suffix), PosixFilePermissions.fromString("rw-r--r--"));
            }
            awaitWrites(server, 200);
        }
        assertLog("the database is read-only");
    }

    private static void awaitWrites(ServerProcess server, int status) {
        Await.until("a write gets status " + status, () -> patch(server).startsWith("HTTP/1.1 " + status + " "));
    }

    private static void copy(Path file, Path copy) throws SQLException {
        try (Connection source = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            source.createStatement().execute("VACUUM INTO '" + copy + "'");
        }
        try (Connection target = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
            target.createStatement().execute("PRAGMA journal_mode = WAL");
        }
    }

    private void assertLog(String description) throws IOException {
        List<String> log = Files.readAllLines(directory.resolve("log.txt"));
        assertThat(log)
                .as("%s", log)
                .filteredOn(line -> line.contains("get status 503 because " + description))
                .hasSize(1);
        assertThat(log)
                .filteredOn(line -> line.contains("Over after") && line.contains(description))
                .hasSize(1);
        assertThat(log).noneMatch(line -> line.contains("\tat "));
    }

    private static String patch(ServerProcess server) throws IOException {
        return RawConnection.exchange(
                server.port(),
                RawConnection.head("PATCH", SeedIds.CURRENT_PATH, "full")
                        + "Content-Type: application/json\r\nContent-Length: 12\r\n\r\n" + Faults.INSTANTLY_BODY);
    }

    private static String get(ServerProcess server) throws IOException {
        return RawConnection.get(server.port(), SeedIds.CURRENT_PATH, "full");
    }

    private static void limitFileSize(ServerProcess server, String bytes) throws Exception {
        Process limiting = new ProcessBuilder("prlimit", "--pid", String.valueOf(server.id()), "--fsize=" + bytes + ":")
                .inheritIO()
                .start();
        assertThat(limiting.waitFor()).isZero();
    }

    // An administrator may write to a read-only file, unless the process gives up this privilege.
    private List<String> withoutPrivileges() throws Exception {
        Path probe = Files.createFile(directory.resolve("probe"));
        Files.setPosixFilePermissions(probe, PosixFilePermissions.fromString("r--r--r--"));
        if (!Files.isWritable(probe)) {
            return List.of();
        }
        List<String> prefix = List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all");
        assumeThat(new ProcessBuilder("setpriv", "--bounding-set=-all", "--inh-caps=-all", "true")
                        .start()
                        .waitFor())
                .as("exit status of setpriv")
                .isZero();
        return prefix;
    }
}
