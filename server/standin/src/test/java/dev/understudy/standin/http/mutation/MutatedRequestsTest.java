package dev.understudy.standin.http.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.runtime.http.ServerLimits;
import dev.understudy.standin.support.LogCapture;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SettableClock;
import dev.understudy.standin.support.TestDatabase;
import dev.understudy.standin.support.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends requests with known and with random faults. Each connection must end without the client's help if its last
 * request demands it, and every execution must have a response. A trigger in the database records all executions.
 *
 * <p>The system property {@code mutations.requests} sets the number of requests, {@code mutations.seed} the seed, and
 * {@code mutations.only} the number of the only connection to send. A run with many requests takes longer than JUnit's
 * default timeout, which {@code -Djunit.jupiter.execution.timeout.mode=disabled} switches off.
 */
class MutatedRequestsTest {

    private static final int REQUESTS = Integer.getInteger("mutations.requests", 2_000);
    private static final long SEED = Long.getLong("mutations.seed", 1L);
    private static final int ONLY = Integer.getInteger("mutations.only", -1);

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

    private TestServer server;
    private Statement executions;

    @Test
    void everyExecutionHasAResponseAndEveryConnectionEnds(@TempDir Path directory) throws Exception {
        String database = TestDatabase.SQLITE.newDatabaseUrl(directory);
        try (LogCapture log = new LogCapture(Level.INFO);
                TestServer started = TestServer.start(database, new SettableClock(), ServerLimits.DEFAULT);
                Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            server = started;
            executions = statement;
            recordExecutions();
            int connections = sendAll();
            assertThat(log.text()).doesNotContain("\tat ", "GRIZZLY");
            assertThat(log.count("REQUEST_MALFORMED")).isLessThanOrEqualTo(connections);
        }
    }

    private int sendAll() throws Exception {
        int number = 0;
        for (int sent = 0; sent < REQUESTS; number++) {
            Random random = new Random(SEED * 1_000_003 + number);
            RequestScript script = RequestScript.generate(number, random);
            if (ONLY < 0 || ONLY == number) {
                check(number, script, random);
            }
            sent += script.mutations().size();
        }
        return number;
    }

    private void check(int number, RequestScript script, Random random) throws Exception {
        String sent =
                "seed " + SEED + ", connection " + number + ", " + script.mutations() + ", " + escaped(script.text());
        List<Integer> statuses;
        try {
            statuses = exchange(script, random);
        } catch (IOException e) {
            throw new AssertionError(sent, e);
        }
        List<String> executed = takeExecutions();
        long ok = statuses.stream().filter(each -> each == 200).count();
        String description = statuses + " for " + sent;
        assertThat(statuses).as(description).allMatch(each -> each < 500);
        assertThat((long) executed.size()).as(description).isLessThanOrEqualTo(ok);
        if (script.known()) {
            assertThat(executed).as(description).isEqualTo(script.executed());
            assertThat(statuses).as(description).hasSize(script.responses());
            assertThat(List.of(400, 414, 431).contains(statuses.get(statuses.size() - 1)))
                    .as(description)
                    .isEqualTo(script.rejected());
        }
    }

    private List<Integer> exchange(RequestScript script, Random random) throws Exception {
        try (RawConnection connection = new RawConnection(server.port())) {
            String text = script.text();
            boolean slow = random.nextInt(20) == 0;
            int largest = slow ? 1 + text.length() / 4 : random.nextBoolean() ? text.length() : 1 + random.nextInt(400);
            for (int start = 0; start < text.length(); ) {
                int end = Math.min(text.length(), start + 1 + random.nextInt(largest));
                connection.send(text.substring(start, end));
                start = end;
                if (slow) {
                    // Lets the server begin to wait for the rest.
                    Thread.sleep(10);
                }
            }
            if (!script.closes()) {
                connection.closeOutput();
            }
            return STATUS.matcher(connection.readToEnd())
                    .results()
                    .map(each -> Integer.valueOf(each.group(1)))
                    .toList();
        }
    }

    private void recordExecutions() throws SQLException {
        executions.execute("CREATE TABLE execution (number INTEGER PRIMARY KEY, name TEXT)");
        executions.execute("CREATE TRIGGER record_execution AFTER UPDATE ON well_workspace"
                + " BEGIN INSERT INTO execution (name) VALUES (NEW.name); END");
    }

    private List<String> takeExecutions() throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = executions.executeQuery("SELECT name FROM execution ORDER BY number")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        if (!names.isEmpty()) {
            executions.execute("DELETE FROM execution");
        }
        return names;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), 3000); i++) {
            char c = text.charAt(i);
            escaped.append(c >= ' ' && c < 0x7f ? String.valueOf(c) : String.format("\\x%02x", (int) c));
        }
        return escaped.toString();
    }
}
