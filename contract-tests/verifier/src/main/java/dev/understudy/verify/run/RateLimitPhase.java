package dev.understudy.verify.run;

import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.send.CaseSender;
import dev.understudy.verify.internal.send.Outcome;
import dev.understudy.verify.internal.send.Recorder;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sends the requests of the callers who spend something, such as a rate limit, when everything else is done and undone.
 *
 * <p>What is written now is not undone. So a caller reads first, and writes only once a read was refused as the profile
 * says: then the write is refused, too, and changes nothing.
 */
final class RateLimitPhase {

    private static final String UNSPENT =
            "what its caller spends was not spent by reading, and what it writes would stay;"
                    + " let that caller read, often enough, by its 'answers' and 'tries' in the profile";

    private final List<Case> cases;
    private final Recorder recorder;
    private final Set<Credentials> spent = new HashSet<>();

    RateLimitPhase(List<Case> cases, Recorder recorder) {
        this.cases = cases.stream()
                .sorted(Comparator.comparing(each -> !isSafe(each)))
                .toList();
        this.recorder = recorder;
    }

    /** Returns how many requests it takes at most. */
    int cost() {
        return cases.stream().mapToInt(Case::tries).sum();
    }

    /** Sends them. */
    void run(CaseSender sender) {
        for (Case each : cases) {
            if (isSafe(each) || spent.contains(each.caller())) {
                sender.send(each)
                        .flatMap(Outcome::exchange)
                        .filter(last -> isRefused(each, last))
                        .ifPresent(last -> spent.add(each.caller()));
            } else {
                recorder.spared(each, UNSPENT);
            }
        }
    }

    private static boolean isRefused(Case each, Exchange last) {
        int status = last.answer().status();
        return status >= 400 && each.expectation().statuses().contains(status);
    }

    private static boolean isSafe(Case each) {
        return TestPlan.isSafe(each.draft().operation());
    }
}
