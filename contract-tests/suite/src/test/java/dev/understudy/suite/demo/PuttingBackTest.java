package dev.understudy.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.understudy.standin.ApiServer;
import dev.understudy.standin.Config;
import dev.understudy.verify.VerifierProcess;
import dev.understudy.verify.cli.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After a run every value is as it was before, also if somebody stops it with Ctrl-C or otherwise. */
@Timeout(120)
class PuttingBackTest {

    private static final Set<String> TIMES = Set.of("timestamp_updated", "updated_at");

    @TempDir
    private Path folder;

    private String database;
    private ApiServer server;

    @BeforeEach
    void start() {
        database = "jdbc:sqlite:" + folder.resolve("demo.db");
        server = ApiServer.start(new Config("127.0.0.1", 0, database, Optional.empty()), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"instantly, INT, 40", "well, INT, 1", "well, TERM, 7"})
    void whatWasThereBeforeIsBackWhenTheRunIsStopped(String vendor, String signal, int changes) throws Exception {
        assumeThat(isIgnored(signal)).as("signal ignored by all children").isFalse();
        List<Map<String, String>> before = state(vendor);
        VerifierProcess run =
                VerifierProcess.start("verify", "--contract", vendor, "--budget", "1000000", "--url", url());
        List<Map<String, String>> last = before;
        for (int seen = 0; seen < changes && run.isAlive(); Thread.sleep(1)) {
            List<Map<String, String>> now = state(vendor);
            seen += now.equals(last) ? 0 : 1;
            last = now;
        }
        run.signal(signal);

        String words = run.words();
        assertThat(run.exitValue()).as(words).isEqualTo(signal.equals("INT") ? 130 : 143);
        assertThat(words.lines()).containsExactly("The run was stopped; the values from before are back.");
        assertThat(state(vendor)).isEqualTo(before);
    }

    @Test
    void anotherWorkspaceThatARequestChoseByAHeaderIsPutBackToo() throws SQLException {
        List<Map<String, String>> before = state("instantly");

        Terminal run = Terminal.run("verify", "--contract", "instantly", "--url", url());

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(state("instantly")).isEqualTo(before);
    }

    private String url() {
        return "http://127.0.0.1:" + server.port();
    }

    // The database itself, since reading over HTTP would spend the limit that the run has to keep to.
    private List<Map<String, String>> state(String vendor) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from " + vendor + "_workspace order by 1")) {
            while (row.next()) {
                Map<String, String> values = new TreeMap<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.put(row.getMetaData().getColumnName(i), row.getString(i));
                }
                values.keySet().removeAll(TIMES);
                rows.add(values);
            }
        }
        return rows;
    }

    // A shell that starts something in the background may let it ignore Ctrl-C, and its children with it.
    private static boolean isIgnored(String signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        int number = signal.equals("INT") ? 2 : 15;
        return Files.isReadable(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) >> (number - 1) & 1) == 1);
    }
}
