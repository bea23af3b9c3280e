package dev.understudy.standin.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.standin.ApiServer;
import dev.understudy.standin.Config;
import dev.understudy.standin.start.StartException;
import dev.understudy.standin.support.Await;
import dev.understudy.standin.support.OwnPostgres;
import dev.understudy.standin.support.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that cannot use its database does not start, says why and what to do, and leaves nothing open. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StartFailureTest {

    private static OwnPostgres postgres;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        postgres = new OwnPostgres(data);
        postgres.execute(
                "postgres",
                "CREATE ROLE app LOGIN PASSWORD 'right'",
                "CREATE DATABASE closed",
                "CREATE DATABASE foreign_tables OWNER app",
                "CREATE DATABASE newer OWNER app");
        postgres.execute("closed", "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        postgres.execute("foreign_tables", "CREATE TABLE customer (id INTEGER)");
        postgres.requirePasswords("app");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void aLockedFileIsReported() throws Exception {
        Path file = directory.resolve("locked.db");
        try (FileLocker locker = FileLocker.lock(file)) {
            assertNotStarted(
                    "jdbc:sqlite:" + file, "another process has locked the database file. End its transaction");
            assertThat(locker.isHolding()).isTrue();
        }
        TestServer.start("jdbc:sqlite:" + file).close();
    }

    @Test
    void aMissingDirectoryIsReported() {
        assertNotStarted("jdbc:sqlite:" + directory + "/none/x.db", "the file does not exist and cannot be created");
    }

    @Test
    void aFileThatIsNotADatabaseIsReported() throws IOException {
        Path file = Files.writeString(directory.resolve("letter.txt"), "Dear all, this is not a database. ".repeat(99));
        assertNotStarted("jdbc:sqlite:" + file, "the file is not a SQLite database. Check its name");
    }

    @Test
    void tablesOfAnotherProgramAreReported() throws SQLException {
        Path file = directory.resolve("foreign.db");
        execute(file, "CREATE TABLE customer (id INTEGER)");
        assertNotStarted("jdbc:sqlite:" + file, "it contains tables of another program. Choose an empty database");
        assertNotStarted(url("foreign_tables", "right"), "it contains tables of another program");
    }

    @Test
    void theSchemaOfANewerVersionIsReported() throws SQLException {
        Path file = directory.resolve("newer.db");
        String newer =
                "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success) VALUES (9, '9', 'later', 'SQL', 'V9__later.sql', 1, 'x', 1,"
                        + " true)";
        TestServer.start("jdbc:sqlite:" + file).close();
        execute(file, newer);
        assertNotStarted("jdbc:sqlite:" + file, "a newer version of this program has changed its schema");
        TestServer.start(url("newer", "right")).close();
        postgres.execute("newer", newer);
        assertNotStarted(url("newer", "right"), "a newer version of this program has changed its schema");
    }

    @Test
    void aWrongPasswordIsReportedButNotPrinted() {
        assertNotStarted(url("newer", "hush"), "the server rejects the user or the password. Correct them");
        assertNotStarted("jdbc:postgresql://app:hush@127.0.0.1/x", "cannot be opened: ");
    }

    @Test
    void aMissingRightToCreateTablesIsReported() {
        assertNotStarted(
                url("closed", "right"), "the user may not create tables in it. Execute GRANT CREATE ON SCHEMA public");
    }

    @Test
    void aMissingDatabaseIsReported() {
        assertNotStarted(url("none", "right"), "the server has no database of this name. Create it");
    }

    @Test
    void anUnknownHostIsReported() {
        assertNotStarted(
                "jdbc:postgresql://no-such-host.invalid/x?user=app&password=hush",
                "the name of its host cannot be resolved. Correct the name");
    }

    @Test
    void aPortInUseClosesTheDatabaseAgain() throws IOException {
        Path file = directory.resolve("store.db");
        Set<String> before = threads();
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Config config = new Config("127.0.0.1", listener.getLocalPort(), "jdbc:sqlite:" + file, Optional.empty());
            assertThatThrownBy(() -> ApiServer.start(config, Clock.systemUTC()))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("Cannot listen on");
        }
        awaitThreads(before);
        // SQLite removes the write-ahead log when the last connection is closed.
        assertThat(Path.of(file + "-wal")).doesNotExist();
    }

    private static String url(String database, String password) {
        return postgres.url(database, "app") + "&password=" + password;
    }

    private static void assertNotStarted(String url, String message) {
        Set<String> before = threads();
        assertThatThrownBy(() -> TestServer.start(url))
                .isInstanceOf(StartException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("--database")
                .hasNoCause()
                .hasMessageNotContainingAny("hush", "\n", "Exception");
        awaitThreads(before);
    }

    // Some threads end a moment after their pool is closed.
    private static void awaitThreads(Set<String> expected) {
        Await.until("the threads of the server have ended", () -> expected.containsAll(threads()));
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.matches("group-commit|database.*|understudy.*|[Gg]rizzly.*"))
                .collect(Collectors.toSet());
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.createStatement().execute(sql);
        }
    }
}
