package dev.understudy.verify.run;

import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.SafeMethods;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.send.CaseSender;
import dev.understudy.verify.internal.send.Outcome;
import dev.understudy.verify.internal.send.Recorder;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sends the requests of the callers that use up a rate limit. This phase runs last, after the cleanup.
 *
 * <p>A write in this phase would not be undone. Therefore each caller reads first, and writes only after a read was
 * rejected with the status that the profile names: the server should then reject the write, too, and change nothing.
 */
final class RateLimitPhase {

    private static final String LIMIT_NOT_REACHED =
            "the caller did not reach the rate limit with reads, and a write that succeeds now could not be undone;"
                    + " in the profile, list a GET operation under 'answers' of this caller, or increase 'tries'";

    private final List<TestCase> cases;
    private final Recorder recorder;
    private final Set<Credentials> atLimit = new HashSet<>();

    RateLimitPhase(List<TestCase> cases, Recorder recorder) {
        this.cases = cases.stream()
                .sorted(Comparator.comparing(testCase -> !isSafe(testCase)))
                .toList();
        this.recorder = recorder;
    }

    /** Returns the maximum number of requests of this phase. */
    int maxRequests() {
        return cases.stream().mapToInt(TestCase::tries).sum();
    }

    /** Sends all reads, then the writes of the callers that have reached their limit. */
    void run(CaseSender sender) {
        for (TestCase testCase : cases) {
            if (isSafe(testCase) || atLimit.contains(testCase.credentials())) {
                sender.send(testCase)
                        .flatMap(Outcome::exchange)
                        .filter(last -> isRejected(testCase, last))
                        .ifPresent(last -> atLimit.add(testCase.credentials()));
            } else {
                recorder.countWithheld(testCase, LIMIT_NOT_REACHED);
            }
        }
    }

    private static boolean isRejected(TestCase testCase, Exchange last) {
        int status = last.response().status();
        return status >= 400 && testCase.expectation().statuses().contains(status);
    }

    private static boolean isSafe(TestCase testCase) {
        return SafeMethods.isSafe(testCase.template().operation());
    }
}
