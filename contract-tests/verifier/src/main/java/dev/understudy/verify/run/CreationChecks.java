package dev.understudy.verify.run;

import dev.understudy.contract.Contract;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.state.CreatedResource;
import dev.understudy.verify.internal.state.UndoableSession;
import dev.understudy.verify.profile.Profile;
import java.util.HashMap;
import java.util.Map;

/** Selects the creations that are worth checking: the first valid ones of each kind, by callers who may read them. */
final class CreationChecks implements UndoableSession.CreationListener {

    // The first ones find the faults, and each read takes the place of another case.
    private static final int MOST_CHECKED = 12;

    private final Contract contract;
    private final Profile profile;
    private final Recorder recorder;
    private final Map<WriteReadPair, CreationCheck> checks = new HashMap<>();
    private final Map<WriteReadPair, Integer> checked = new HashMap<>();

    CreationChecks(Contract contract, Profile profile, Recorder recorder) {
        this.contract = contract;
        this.profile = profile;
        this.recorder = recorder;
    }

    @Override
    public void created(CreatedResource created, Case creation, Exchange exchange) {
        WriteReadPair pair = created.pair();
        if (isValid(pair, creation) && mayRead(created) && checked.merge(pair, 1, Integer::sum) <= MOST_CHECKED) {
            checks.computeIfAbsent(pair, any -> new CreationCheck(contract, pair, profile.changing(), recorder))
                    .check(created, creation.draft().body().orElseThrow(), exchange);
        }
    }

    private static boolean isValid(WriteReadPair pair, Case creation) {
        return creation.expectation().kind() != Expectation.Kind.REFUSED
                && creation.draft()
                        .body()
                        .filter(body -> pair.write()
                                .operation()
                                .jsonRequest()
                                .orElseThrow()
                                .judge(body)
                                .isEmpty())
                        .isPresent();
    }

    // The profile may know that a caller who creates something is not allowed to read it.
    private boolean mayRead(CreatedResource created) {
        return created.caller()
                .callerIn(profile)
                .flatMap(caller ->
                        caller.answer(created.pair().read().operation().id()))
                .filter(status -> status >= 400)
                .isEmpty();
    }
}
