package dev.understudy.verify.internal.send;

import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.TestCase;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads the header field {@code Retry-After}: the time that a client must wait (RFC 9110 section 10.2.3). Only the form
 * in seconds is supported; a date is ignored.
 */
final class RetryAfter {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private RetryAfter() {}

    /** Returns the time to wait before a case is sent again; empty if it must not be sent again. */
    static Optional<Duration> of(TestCase testCase, ReceivedResponse response) {
        // A case that is meant to reach a rate limit must not wait until the limit is reset.
        boolean busy = response.status() == 429 || response.status() == 503;
        if (!busy || testCase.expectation().statuses().contains(response.status()) || testCase.tries() > 1) {
            return Optional.empty();
        }
        return response.headers()
                .first("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .filter(wait -> wait.compareTo(LONGEST_WAIT) <= 0);
    }
}
