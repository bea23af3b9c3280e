package dev.understudy.verify.run;

import dev.understudy.verify.coverage.Coverage;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.OperationCases;
import dev.understudy.verify.internal.send.Outcome;
import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.state.Cleanup;
import dev.understudy.verify.internal.state.ResourceSnapshot;
import dev.understudy.verify.internal.state.RunState;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Runs the phases of a run in their order. */
final class RunPhases {

    // In a large contract, what is not read at first is read when something is about to change it.
    private static final double SNAPSHOTS_UP_TO = 0.2;

    // Where everything is withheld, random cases would be made forever.
    private static final int MOST_IDLE = 20;

    private final TestPlan plan;
    private final RunState state;
    private final LawsPhase laws;
    private final RateLimitPhase rateLimit;
    private final RemainingBudget budget;
    private final Recorder recorder;
    private final Runnable tell;

    /**
     * Takes what the phases need.
     *
     * @param tell tells how the run goes on
     */
    RunPhases(
            TestPlan plan,
            RunState state,
            LawsPhase laws,
            RateLimitPhase rateLimit,
            RemainingBudget budget,
            Recorder recorder,
            Runnable tell) {
        this.plan = plan;
        this.state = state;
        this.laws = laws;
        this.rateLimit = rateLimit;
        this.budget = budget;
        this.recorder = recorder;
        this.tell = tell;
    }

    /**
     * Runs all of them. The cleanup undoes what they have changed, however they end; only what reaches a rate limit is sent
     * after it.
     */
    void run(Random random, boolean readOnly) {
        List<ResourceSnapshot> usual = state.snapshots().takeUsual(() -> budget.isLeftOf(SNAPSHOTS_UP_TO));
        Cleanup cleanup = state.cleanup().get();
        try (cleanup) {
            sendAll(plan.byCallers(false).iterator());
            sendAll(plan.probes().iterator());
            if (!readOnly) {
                sendAll(plan.outsideTheContract().iterator());
            }
            laws.run(usual, random, this::isLeft);
            sendAll(plan.derived());
            sendRandomly(plan.forRandomCases(), random);
        }
        rateLimit.run(this::sendWhileLeft);
    }

    private void sendAll(Iterator<Case> cases) {
        while (isLeft() && cases.hasNext()) {
            tellAfter(state.session().send(cases.next()));
        }
        int left = 0;
        for (; left < Coverage.MOST_NOT_SENT && cases.hasNext(); cases.next()) {
            left++;
        }
        recorder.leftOut(left);
    }

    private void sendRandomly(List<OperationCases> operations, Random random) {
        int idle = 0;
        for (int i = 0; isLeft() && idle < MOST_IDLE * operations.size(); i++) {
            int before = budget.sent();
            operations
                    .get(i % operations.size())
                    .random(random)
                    .ifPresent(each -> tellAfter(state.session().trySend(each)));
            idle = budget.sent() == before ? idle + 1 : 0;
        }
    }

    private Optional<Outcome> sendWhileLeft(Case each) {
        if (budget.isLeft(0)) {
            return tellAfter(state.session().send(each));
        }
        recorder.leftOut(1);
        return Optional.empty();
    }

    private Optional<Outcome> tellAfter(Optional<Outcome> outcome) {
        outcome.ifPresent(sent -> tell.run());
        return outcome;
    }

    private boolean isLeft() {
        return budget.isLeft(rateLimit.cost() + state.session().cost());
    }
}
