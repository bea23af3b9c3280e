package dev.understudy.standin.fault;

import static dev.understudy.standin.fault.Faults.assertLoggedOnce;
import static dev.understudy.standin.fault.Faults.assertUnavailable;
import static dev.understudy.standin.fault.Faults.awaitReads;
import static dev.understudy.standin.fault.Faults.awaitWrites;
import static dev.understudy.standin.fault.Faults.patchInstantly;
import static dev.understudy.standin.fault.Faults.patchWell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.LogCapture;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** While PostgreSQL fails, requests get 503; once it works again, they succeed without a restart. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PostgresqlFaultTest extends OnOwnPostgres {

    private LogCapture log;

    @BeforeEach
    void captureLog() {
        log = new LogCapture(Level.INFO);
    }

    @AfterEach
    void releaseLog() {
        log.close();
    }

    @Test
    void aStoppedServerMakesReadsAndWritesFailUntilItRunsAgain() throws Exception {
        awaitWrites(server);
        postgres.stop();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertUnavailable(patchInstantly(server), patchWell(server));
            assertUnavailable(server.instantly("GET", "full", null), server.well("GET", "admin", null));
        }
        postgres.start();
        awaitReads(server);
        awaitWrites(server);
        assertLoggedOnce(log, "the database server cannot be reached");
    }

    @Test
    void anExhaustedConnectionLimitMakesRequestsFailUntilConnectionsAreAllowed() throws Exception {
        awaitWrites(server);
        postgres.execute(
                "postgres",
                "ALTER ROLE app CONNECTION LIMIT 0",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'app'");
        while (log.count("no connection to the database is available (53300)") == 0) {
            assertUnavailable(patchInstantly(server), patchWell(server));
        }
        postgres.execute("postgres", "ALTER ROLE app CONNECTION LIMIT -1");
        awaitReads(server);
        awaitWrites(server);
        assertLoggedOnce(log, "no connection to the database is available");
    }

    @Test
    void aMissingTableAffectsOnlyTheRequestsThatNeedIt() throws Exception {
        awaitWrites(server);
        postgres.execute("store", "ALTER TABLE well_webhook RENAME TO elsewhere");
        assertThat(patchWell(server).status()).isEqualTo(503);
        assertThat(server.well("GET", "admin", null).status()).isEqualTo(503);
        assertThat(patchInstantly(server).status()).isEqualTo(200);
        assertThat(server.instantly("GET", "full", null).status()).isEqualTo(200);
        postgres.execute("store", "ALTER TABLE elsewhere RENAME TO well_webhook");
        awaitReads(server);
        awaitWrites(server);
        assertLoggedOnce(log, "a table or column is missing in the database");
    }

    @Test
    void theLogDoesNotContainValuesOfAFailedStatement() throws Exception {
        postgres.execute("store", "ALTER TABLE instantly_workspace ADD CONSTRAINT c CHECK (name <> 'secret value')");
        assertThat(server.instantly("PATCH", "full", "{\"name\":\"secret value\"}")
                        .status())
                .isEqualTo(500);
        assertThat(log.text()).contains("500 UNEXPECTED", "23514").doesNotContain("secret value");
        postgres.execute("store", "ALTER TABLE instantly_workspace DROP CONSTRAINT c");
    }
}
