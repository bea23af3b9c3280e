package dev.understudy.verify.run;

import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.internal.derive.Case;
import java.time.Duration;
import java.util.Optional;

/** Reads how long a busy server asks to be left alone (RFC 9110 section 10.2.3). */
final class RetryAfter {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private RetryAfter() {}

    /** The time to wait before a case is sent again; empty if it is not to be sent again. */
    static Optional<Duration> of(Case each, Answer answer) {
        // Who asks for a limit to be spent does not want to wait for it to be free again.
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
