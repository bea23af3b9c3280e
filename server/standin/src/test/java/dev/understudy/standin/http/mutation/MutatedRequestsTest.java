package dev.understudy.standin.http.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.standin.support.LogCapture;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SettableClock;
import dev.understudy.standin.support.TestDatabase;
import dev.understudy.standin.support.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends requests with known and with random faults. Each connection must end without the client's help if its last
 * request demands it, and every execution must have a response. {@link MutationRun} lists the system properties.
 */
class MutatedRequestsTest {

    private static final int REQUESTS = 2_000;

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

    private TestServer server;
    private ExecutionRecorder executions;

    @Test
    void everyExecutionHasAResponseAndEveryConnectionEnds(@TempDir Path directory) throws Exception {
        String database = TestDatabase.SQLITE.newDatabaseUrl(directory);
        try (LogCapture log = new LogCapture(Level.INFO);
                TestServer started = TestServer.start(database, new SettableClock(), ServerLimits.DEFAULT);
                ExecutionRecorder recorder = new ExecutionRecorder(database)) {
            server = started;
            executions = recorder;
            int connections = MutationRun.forEach(REQUESTS, this::check);
            assertThat(log.text()).doesNotContain("\tat ", "GRIZZLY");
            assertThat(log.count("REQUEST_MALFORMED")).isLessThanOrEqualTo(connections);
        }
    }

    private void check(RequestScript script, Random random) throws Exception {
        List<Integer> statuses;
        try {
            statuses = exchange(script, random);
        } catch (IOException e) {
            throw new AssertionError(MutationRun.describe(script), e);
        }
        List<String> executed = executions.take();
        long ok = statuses.stream().filter(each -> each == 200).count();
        String description = statuses + " for " + MutationRun.describe(script);
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
            script.send(connection, random);
            if (!script.closes()) {
                connection.closeOutput();
            }
            return STATUS.matcher(connection.readToEnd())
                    .results()
                    .map(each -> Integer.valueOf(each.group(1)))
                    .toList();
        }
    }
}
