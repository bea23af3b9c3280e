package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.Answer;
import dev.understudy.standin.support.LogCapture;
import dev.understudy.standin.support.OnSqlite;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a refusal is called: the caller's trace goes on in it, and its line in the log can be found. */
class TracingTest extends OnSqlite {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-" + TRACE + "-00f067aa0ba902b7-01",
                "00-" + TRACE + "-00f067aa0ba902b7-00",
                "cc-" + TRACE + "-00f067aa0ba902b7-01",
                "cc-" + TRACE + "-00f067aa0ba902b7-01-what-the-future-brings"
            })
    void aTraceGoesOn(String traceparent) {
        assertThat(refusal(traceparent).at("/meta/trace_id")).isEqualTo(TRACE);
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
    void anInvalidOneBeginsATraceOfItsOwn(String traceparent) {
        String trace = refusal(traceparent).at("/meta/trace_id");
        assertThat(trace).matches("[0-9a-f]{32}").isNotEqualToIgnoringCase(TRACE);
    }

    @Test
    void everyRequestHasItsOwnLogId() {
        String first = refusal("").at("/meta/log_id");
        assertThat(first).matches("[0-9a-f]{16}");
        assertThat(refusal("").at("/meta/log_id")).isNotEqualTo(first);
    }

    @Test
    void theLogIdFindsTheLine() {
        try (LogCapture log = new LogCapture(Level.INFO)) {
            Answer answer = refusal("00-" + TRACE + "-00f067aa0ba902b7-01");
            assertThat(log.count("log_id=" + answer.at("/meta/log_id")))
                    .as(log.text())
                    .isEqualTo(1);
            assertThat(log.text()).contains("401 CREDENTIALS_UNKNOWN GET /v1/workspaces/", "trace_id=" + TRACE);
        }
    }

    @Test
    void callersCannotBeginALineOfTheLog() {
        try (LogCapture log = new LogCapture(Level.INFO)) {
            server.instantly("PATCH", "full", "{\"a\\nFORGED\":1,\"a\\nFORGED\":1}");
            assertThat(log.text()).contains("FORGED").doesNotContain("\nFORGED");
        }
    }

    private Answer refusal(String traceparent) {
        return server.well("GET", "nobody", null, "traceparent", traceparent);
    }
}
