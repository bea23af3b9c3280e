package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.LogCapture;
import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.TestResponse;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ids in an error response: the trace id is from the caller's {@code traceparent}, and the log id is also in the
 * line that the server logs for the request.
 */
class TracingTest extends OnSqlite {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-" + TRACE + "-00f067aa0ba902b7-01",
                "00-" + TRACE + "-00f067aa0ba902b7-00",
                "cc-" + TRACE + "-00f067aa0ba902b7-01",
                "cc-" + TRACE + "-00f067aa0ba902b7-01-a-field-of-a-later-version"
            })
    void theCallersTraceIdIsReturned(String traceparent) {
        assertThat(sendWithUnknownKey(traceparent).at("/meta/trace_id")).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                TRACE,
                "00-" + TRACE + "-00f067aa0ba902b7",
                "00-" + TRACE + "-00f067aa0ba902b7-01-more",
                "ff-" + TRACE + "-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
            })
    void anInvalidTraceparentStartsANewTrace(String traceparent) {
        String trace = sendWithUnknownKey(traceparent).at("/meta/trace_id");
        assertThat(trace).matches("[0-9a-f]{32}").isNotEqualToIgnoringCase(TRACE);
    }

    @Test
    void everyRequestHasItsOwnLogId() {
        String first = sendWithUnknownKey("").at("/meta/log_id");
        assertThat(first).matches("[0-9a-f]{16}");
        assertThat(sendWithUnknownKey("").at("/meta/log_id")).isNotEqualTo(first);
    }

    @Test
    void theLogIdIdentifiesTheLineInTheLog() {
        try (LogCapture log = new LogCapture(Level.INFO)) {
            TestResponse response = sendWithUnknownKey("00-" + TRACE + "-00f067aa0ba902b7-01");
            assertThat(log.count("log_id=" + response.at("/meta/log_id")))
                    .as(log.text())
                    .isEqualTo(1);
            assertThat(log.text()).contains("401 CREDENTIALS_UNKNOWN GET /v1/workspaces/", "trace_id=" + TRACE);
        }
    }

    @Test
    void callersCannotForgeALineInTheLog() {
        try (LogCapture log = new LogCapture(Level.INFO)) {
            server.instantly("PATCH", "full", "{\"a\\nFORGED\":1,\"a\\nFORGED\":1}");
            assertThat(log.text()).contains("FORGED").doesNotContain("\nFORGED");
        }
    }

    private TestResponse sendWithUnknownKey(String traceparent) {
        return server.well("GET", "nobody", null, "traceparent", traceparent);
    }
}
