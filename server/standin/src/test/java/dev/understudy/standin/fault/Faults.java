package dev.understudy.standin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.Await;
import dev.understudy.standin.support.LogCapture;
import dev.understudy.standin.support.TestResponse;
import dev.understudy.standin.support.TestServer;

/** The requests that the tests of faults send, and what they expect of the responses and the log. */
final class Faults {

    static final String INSTANTLY_BODY = "{\"name\":\"x\"}";
    static final String WELL_BODY = "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"name\":\"x\"}}}";

    private Faults() {}

    static TestResponse patchInstantly(TestServer server) {
        return server.instantly("PATCH", "full", INSTANTLY_BODY);
    }

    static TestResponse patchWell(TestServer server) {
        return server.well("PATCH", "admin", WELL_BODY);
    }

    static void assertUnavailable(TestResponse instantly, TestResponse well) {
        assertThat(instantly.errorSummary())
                .as("%s", instantly)
                .isEqualTo("503 FST_ERR_SERVICE_UNAVAILABLE Service Unavailable");
        assertThat(instantly.header("Retry-After")).isEqualTo("1");
        assertThat(well.errorSummary()).as("%s", well).isEqualTo("503 SERVICE_UNAVAILABLE Try again soon.");
        assertThat(well.header("Retry-After")).isEqualTo("1");
    }

    static void assertReadsSucceed(TestServer server) {
        assertThat(server.instantly("GET", "full", null).status()).isEqualTo(200);
        assertThat(server.well("GET", "admin", null).status()).isEqualTo(200);
    }

    static void awaitWrites(TestServer server) {
        Await.until(
                "writes get status 200",
                () -> patchInstantly(server).status() == 200
                        && patchWell(server).status() == 200);
    }

    static void awaitReads(TestServer server) {
        Await.until(
                "reads get status 200",
                () -> server.instantly("GET", "full", null).status() == 200
                        && server.well("GET", "admin", null).status() == 200);
    }

    /** Checks that the log contains one line for the beginning of a fault, and one for its end, and no stack trace. */
    static void assertLoggedOnce(LogCapture log, String description) {
        assertThat(log.count("get status 503 because " + description))
                .as("%s", log.text())
                .isEqualTo(1);
        assertThat(log.text()
                        .lines()
                        .filter(line ->
                                line.contains("Over after") && line.contains(description.replaceAll(" \\(.*", ""))))
                .hasSize(1);
        assertThat(log.text()).doesNotContain("\tat ");
    }
}
