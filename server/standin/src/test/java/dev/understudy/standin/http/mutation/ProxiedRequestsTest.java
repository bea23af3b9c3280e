package dev.understudy.standin.http.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.standin.support.LogCapture;
import dev.understudy.standin.support.ProxyProcess;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SettableClock;
import dev.understudy.standin.support.TestDatabase;
import dev.understudy.standin.support.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sends the requests of {@link MutatedRequestsTest} through a proxy that reuses its connections to the server for
 * several clients. If the proxy and the server disagreed about the end of a request, a client would receive another
 * client's response. So valid requests of other clients follow each script.
 *
 * <p>A proxy is stricter than the server in some respects and more lenient in others, so a request may be rejected by
 * the proxy, or reach the server repaired.
 */
class ProxiedRequestsTest {

    // With the requests of the other clients, about three times as many are sent.
    private static final int REQUESTS = 500;
    private static final Set<Integer> SERVER_BROKE_OFF = Set.of(502, 503, 504);

    private ExecutionRecorder executions;
    private RecordingRelay relay;
    private ProxyProcess proxy;
    private OtherClients otherClients;
    private int responses;
    private int valid;
    private long validExecuted;

    @ParameterizedTest
    @EnumSource(Proxy.class)
    void eachClientReceivesTheResponsesToItsOwnRequests(Proxy kind, @TempDir Path directory) throws Exception {
        assumeThat(kind.isInstalled()).as("%s must be installed", kind).isTrue();
        String database = TestDatabase.SQLITE.newDatabaseUrl(directory);
        try (LogCapture log = new LogCapture(Level.INFO);
                TestServer server = TestServer.start(database, new SettableClock(), ServerLimits.DEFAULT);
                ExecutionRecorder startedRecorder = new ExecutionRecorder(database);
                RecordingRelay startedRelay = new RecordingRelay(server.port());
                ProxyProcess startedProxy = kind.start(directory, startedRelay.port());
                OtherClients startedClients = new OtherClients(startedProxy.port())) {
            executions = startedRecorder;
            relay = startedRelay;
            proxy = startedProxy;
            otherClients = startedClients;
            MutationRun.forEach(REQUESTS, this::check);
            MutationRun.print("%s: %s responses, %s connections to the server, %s of %s valid requests executed"
                    .formatted(kind, responses, relay.connections(), validExecuted, valid));
            assertThat(log.text()).doesNotContain("\tat ", "GRIZZLY");
            assertThat(relay.connections())
                    .as("connections, which must be reused")
                    .isLessThan(responses / 5);
            assertThat(validExecuted).as("executed of %s valid requests", valid).isGreaterThanOrEqualTo(valid * 3L / 4);
        }
    }

    private void check(RequestScript script, Random random) throws Exception {
        try {
            List<ProxiedResponse> received = exchange(script, random);
            checkResponses(script, received, executions.take());
            otherClients.check(script.number(), executions);
            responses += received.size() + OtherClients.COUNT;
        } catch (IOException | RuntimeException | AssertionError e) {
            throw new AssertionError(MutationRun.describe(script) + "\n" + relay.takeRecord() + "\n" + proxy.log(), e);
        }
        relay.takeRecord();
    }

    private List<ProxiedResponse> exchange(RequestScript script, Random random) throws Exception {
        try (RawConnection connection = new RawConnection(proxy.port())) {
            try {
                script.send(connection, random);
                // Ends the waiting for the rest of an incomplete request. HAProxy may then skip requests that it has
                // not passed on yet.
                connection.closeOutput();
            } catch (IOException e) {
                // The proxy has already rejected a request, and closed the connection.
            }
            return ProxiedResponse.parseAll(connection.readToEndOrReset());
        }
    }

    private void checkResponses(RequestScript script, List<ProxiedResponse> received, List<String> executed) {
        assertThat(received).noneMatch(each -> SERVER_BROKE_OFF.contains(each.status()));
        assertThat(received).noneMatch(each -> each.ofServer() && each.status() >= 500);
        assertThat(received.stream()
                        .filter(each -> each.status() == 200)
                        .map(ProxiedResponse::name)
                        .toList())
                .as("%s", received)
                .isEqualTo(executed);
        if (script.known()) {
            checkKnown(script, received, executed);
        }
    }

    private void checkKnown(RequestScript script, List<ProxiedResponse> received, List<String> executed) {
        valid += script.executed().size();
        validExecuted += executed.stream().filter(script.executed()::contains).count();
        for (int i = 0; i < received.size(); i++) {
            ProxiedResponse response = received.get(i);
            if (response.status() == 200) {
                assertThat(response.name()).as("%s", received).isEqualTo(script.name(i));
            }
            if (i < script.mutations().size()) {
                checkEffect(script.mutations().get(i).effect(), response);
            } else {
                // The proxy has repaired a request, or has continued after the server rejected a body.
                assertThat(script.rejected()).as("%s", received).isTrue();
            }
        }
    }

    private static void checkEffect(Effect effect, ProxiedResponse response) {
        if (response.ofServer()) {
            switch (effect) {
                case EXECUTED, LAST -> assertThat(response.status()).isEqualTo(200);
                case NOT_FOUND -> assertThat(response.status()).isEqualTo(404);
                case REJECTED -> assertThat(response.status()).isIn(200, 400, 404, 414, 431);
            }
        }
    }
}
