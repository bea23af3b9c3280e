package dev.understudy.verify.run;

import dev.understudy.verify.coverage.Coverage;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.send.Outcome;
import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.state.Cleanup;
import dev.understudy.verify.internal.state.ResourceSnapshot;
import dev.understudy.verify.internal.state.RunState;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Runs the phases of a run in order. */
final class RunPhases {

    // If all cases are withheld, the generation of random cases would never end without this limit.
    private static final int MAX_IDLE_ROUNDS = 20;

    private final TestPlan plan;
    private final RunState state;
    private final LawsPhase laws;
    private final Replenishment replenishment;
    private final RateLimitPhase rateLimit;
    private final RemainingBudget budget;
    private final Recorder recorder;
    private final Runnable reportProgress;

    RunPhases(
            TestPlan plan,
            RunState state,
            LawsPhase laws,
            Replenishment replenishment,
            RateLimitPhase rateLimit,
            RemainingBudget budget,
            Recorder recorder,
            Runnable reportProgress) {
        this.plan = plan;
        this.state = state;
        this.laws = laws;
        this.replenishment = replenishment;
        this.rateLimit = rateLimit;
        this.budget = budget;
        this.recorder = recorder;
        this.reportProgress = reportProgress;
    }

    /**
     * Runs all phases. The cleanup undoes their changes even if a phase throws an exception. Only the requests that use
     * up a rate limit are sent after the cleanup.
     */
    void run(Random random) {
        BudgetShares shares = budget.shares(plan.operations().size());
        Cleanup cleanup = state.cleanup().get();
        try (cleanup) {
            List<ResourceSnapshot> snapshots =
                    state.snapshots().takeForDefaultRequests(() -> budget.hasUsedLessThan(shares.snapshots()));
            try {
                sendAll(plan.callerCases(false).iterator());
                sendAll(plan.probes().iterator());
                DiscoveryPhase discovery = new DiscoveryPhase(plan.inDiscoveryOrder(), state, budget, reportProgress);
                discovery.run(this::isWithinBudget);
                laws.run(snapshots, random, shares.laws(), this::isWithinBudget);
                discovery.sendRound(this::isWithinBudget);
                sendAll(plan.derived(discovery.sent()), each -> {
                    replenishment.before(each, this::isWithinBudget);
                    return state.substitution().replace(each);
                });
                discovery.sendRound(this::isWithinBudget);
                sendRandomly(plan.forRandomCases(), random);
            } finally {
                cleanup.rollBack();
            }
            rateLimit.run(this::sendWithinBudget);
        }
    }

    private void sendAll(Iterator<TestCase> cases) {
        sendAll(cases, each -> each);
    }

    private void sendAll(Iterator<TestCase> cases, UnaryOperator<TestCase> preparation) {
        while (isWithinBudget() && cases.hasNext()) {
            withProgress(state.session().send(preparation.apply(cases.next())));
        }
        int notSent = 0;
        for (; notSent < Coverage.NOT_SENT_LIMIT && cases.hasNext(); cases.next()) {
            notSent++;
        }
        recorder.countNotSent(notSent);
    }

    private void sendRandomly(List<OperationTestCases> operations, Random random) {
        int idle = 0;
        for (int i = 0; isWithinBudget() && idle < MAX_IDLE_ROUNDS * operations.size(); i++) {
            int before = budget.sent();
            // Every other round keeps the random ids.
            boolean keepsIds = i / operations.size() % 2 == 1;
            operations
                    .get(i % operations.size())
                    .randomCase(random)
                    .map(each -> keepsIds ? each : state.substitution().replaceAll(each))
                    .ifPresent(each -> withProgress(state.session().trySend(each)));
            idle = budget.sent() == before ? idle + 1 : 0;
        }
    }

    private Optional<Outcome> sendWithinBudget(TestCase testCase) {
        if (budget.allowsRequest(0)) {
            return withProgress(state.session().send(testCase));
        }
        recorder.countNotSent(1);
        return Optional.empty();
    }

    private Optional<Outcome> withProgress(Optional<Outcome> outcome) {
        outcome.ifPresent(sent -> reportProgress.run());
        return outcome;
    }

    private boolean isWithinBudget() {
        return budget.allowsRequest(rateLimit.maxRequests() + state.session().maxRequests());
    }
}
