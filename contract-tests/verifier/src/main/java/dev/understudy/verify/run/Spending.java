package dev.understudy.verify.run;

import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Credentials;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Sends the requests of callers who spend something, such as a limit, when all else is done and put back.
 *
 * <p>Nobody puts back what is written now. So a caller reads first, and writes only once reading was refused as the profile
 * says: then writing is refused too, and changes nothing.
 */
final class Spending {

    private static final String UNSPENT =
            "what its caller spends was not spent by reading, and what it writes would stay;"
                    + " let that caller read, often enough, by its 'answers' and 'tries' in the profile";

    private final List<Case> cases;
    private final Recorder recorder;
    private final Set<Credentials> spent = new HashSet<>();

    Spending(List<Case> cases, Recorder recorder) {
        this.cases = cases.stream()
                .sorted(Comparator.comparing(each -> !isSafe(each)))
                .toList();
        this.recorder = recorder;
    }

    /** How many requests it takes at most. */
    int reserve() {
        return cases.stream().mapToInt(Case::tries).sum();
    }

    /**
     * Sends them.
     *
     * @param send sends one; empty if it may not be sent
     */
    void spend(Function<Case, Optional<Outcome>> send) {
        for (Case each : cases) {
            if (isSafe(each) || spent.contains(each.caller())) {
                send.apply(each)
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
        return Verification.SAFE.contains(each.draft().operation().method());
    }
}
