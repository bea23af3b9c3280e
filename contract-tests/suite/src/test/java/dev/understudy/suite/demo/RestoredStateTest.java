package dev.understudy.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.standin.ApiServer;
import dev.understudy.standin.Config;
import dev.understudy.verify.VerifierProcess;
import dev.understudy.verify.cli.CommandResult;
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
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run restores all values except update timestamps, even if it is stopped by SIGINT (Ctrl-C) or SIGTERM. */
@Timeout(120)
@Order(4)
class RestoredStateTest {

    private static final Set<String> TIMESTAMPS = Set.of("timestamp_updated", "updated_at");

    @TempDir
    private Path folder;

    private String database;
    private ApiServer server;

    @BeforeEach
    void start() {
        database = "jdbc:sqlite:" + folder.resolve("demo.db");
        server = ApiServer.start(
                new Config("127.0.0.1", 0, database, Optional.empty()), Clock.systemUTC(), ServerLimits.DEFAULT);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"instantly, INT, 40", "well, INT, 1", "well, TERM, 7"})
    void aStoppedRunRestoresAllValues(String vendor, String signal, int changesBeforeTheSignal) throws Exception {
        assumeThat(VerifierProcess.isIgnored(signal))
                .as("child processes ignore the signal")
                .isFalse();
        List<Map<String, String>> before = state(vendor);
        VerifierProcess run =
                VerifierProcess.start("verify", "--contract", vendor, "--budget", "1000000", "--url", url());
        List<Map<String, String>> previous = before;
        for (int changes = 0; changes < changesBeforeTheSignal && run.isAlive(); Thread.sleep(1)) {
            List<Map<String, String>> now = state(vendor);
            changes += now.equals(previous) ? 0 : 1;
            previous = now;
        }
        run.signal(signal);

        String output = run.output();
        assertThat(run.exitValue()).as(output).isEqualTo(signal.equals("INT") ? 130 : 143);
        assertThat(output.lines())
                .startsWith("The run was stopped; the original values were restored.")
                .anyMatch(line -> line.endsWith("because it was stopped."));
        assertThat(state(vendor)).isEqualTo(before);
    }

    @Test
    void aWorkspaceThatIsSelectedByAHeaderIsAlsoRestored() throws SQLException {
        List<Map<String, String>> before = state("instantly");

        CommandResult run = CommandResult.run("verify", "--contract", "instantly", "--url", url());

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(state("instantly")).isEqualTo(before);
    }

    private String url() {
        return "http://127.0.0.1:" + server.port();
    }

    // Reads the database directly, because GETs would count towards the rate limit that the run must respect.
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
                values.keySet().removeAll(TIMESTAMPS);
                rows.add(values);
            }
        }
        return rows;
    }
}
