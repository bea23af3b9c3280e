package dev.understudy.verify.run;

import dev.understudy.contract.Contract;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.state.CreatedResource;
import dev.understudy.verify.internal.state.UndoableSession;
import dev.understudy.verify.profile.Profile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks a sample of the resources that a run creates. For each pair of a creating and a reading operation, these are
 * the first few that a valid request created and that its caller may read.
 */
final class CreationSampler implements UndoableSession.CreationListener {

    // Usually the first few creations show all faults. Each further check leaves fewer requests for other cases.
    private static final int MAX_CHECKED = 12;
    private static final int MAX_LISTS = 2;

    private final Contract contract;
    private final Profile profile;
    private final Recorder recorder;
    private final LocationCheck locations;
    private final ListCheck lists;
    private final Map<WriteReadPair, CreationCheck> checks = new HashMap<>();
    private final Map<WriteReadPair, Integer> checked = new HashMap<>();

    CreationSampler(Contract contract, Profile profile, Recorder recorder, LocationCheck locations, ListCheck lists) {
        this.contract = contract;
        this.profile = profile;
        this.recorder = recorder;
        this.locations = locations;
        this.lists = lists;
    }

    @Override
    public void created(CreatedResource created, TestCase creation, Exchange exchange) {
        WriteReadPair pair = created.pair();
        if (isValid(pair, creation) && mayRead(created) && checked.merge(pair, 1, Integer::sum) <= MAX_CHECKED) {
            checks.computeIfAbsent(pair, any -> new CreationCheck(contract, pair, profile.changing(), recorder))
                    .check(created, creation, exchange);
            if (exchange.response().isCreated() && checked.get(pair) <= MAX_LISTS) {
                lists.checkCreated(created, creation);
            }
        }
    }

    @Override
    public void answered(TestCase sent, Exchange exchange, List<CreatedResource> created) {
        locations.check(sent, exchange, created.stream().filter(this::mayRead).toList());
    }

    private static boolean isValid(WriteReadPair pair, TestCase creation) {
        return creation.expectation().kind() != Expectation.Kind.REJECTED
                && creation.template()
                        .body()
                        .filter(body -> pair.write()
                                .operation()
                                .jsonRequestSchema()
                                .orElseThrow()
                                .judge(body)
                                .isEmpty())
                        .isPresent();
    }

    // The profile may state that a caller may create a resource but not read it.
    private boolean mayRead(CreatedResource created) {
        return created.caller()
                .callerIn(profile)
                .flatMap(caller ->
                        caller.expectedStatus(created.pair().read().operation().id()))
                .filter(status -> status >= 400)
                .isEmpty();
    }
}
