package dev.understudy.verify.internal.send;

import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.internal.derive.Case;
import java.time.Duration;
import java.util.Optional;

/** Reads how long a client has to wait before it sends again (RFC 9110 section 10.2.3). */
final class RetryAfter {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private RetryAfter() {}

    /** Returns the time to wait before a case is sent again; empty if it is not to be sent again. */
    static Optional<Duration> of(Case each, Answer answer) {
        // A case that spends a limit must not wait until the limit is free again.
        boolean busy = answer.status() == 429 || answer.status() == 503;
        if (!busy || each.expectation().statuses().contains(answer.status()) || each.tries() > 1) {
            return Optional.empty();
        }
        return answer.headers()
                .first("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .filter(wait -> wait.compareTo(LONGEST_WAIT) <= 0);
    }
}
