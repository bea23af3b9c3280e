package dev.understudy.verify.run;

import dev.understudy.contract.Contract;
import dev.understudy.verify.coverage.ExchangeCounts;
import dev.understudy.verify.internal.collect.ReportCollector;
import dev.understudy.verify.internal.completeness.OperationAttempts;
import dev.understudy.verify.internal.completeness.UntestedInRun;
import dev.understudy.verify.internal.completeness.WrongBasePath;
import dev.understudy.verify.report.Completeness;
import dev.understudy.verify.report.Limitation;
import dev.understudy.verify.report.Limitation.Extent;
import dev.understudy.verify.report.UntestedOperation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Determines at the end of a run what it did not test. */
final class RunCompleteness {

    private static final String READ_ONLY = "--read-only";

    private final Contract contract;
    private final URI target;
    private final TestPlan plan;
    private final ReportCollector collector;

    RunCompleteness(Contract contract, URI target, TestPlan plan, ReportCollector collector) {
        this.contract = contract;
        this.target = target;
        this.plan = plan;
        this.collector = collector;
    }

    /**
     * Returns what the run did not test.
     *
     * @param seriousFindings the number of violations and drifts
     * @param endedEarly a clause about the reason why the run ended early; empty if it did not
     */
    Completeness of(int seriousFindings, Optional<String> endedEarly) {
        OperationAttempts attempts = collector.attempts();
        List<UntestedOperation> untested =
                new ArrayList<>(new UntestedInRun(attempts, endedEarly.isPresent(), collector.budgetWasExhausted())
                        .among(plan.operations()));
        plan.excluded().forEach(operation -> untested.add(UntestedInRun.excluded(operation, READ_ONLY)));
        List<Limitation> limitations = new ArrayList<>();
        ExchangeCounts counts = collector.counts();
        if (counts.judged() == 0 && seriousFindings == 0) {
            limitations.add(new Limitation(Extent.EVERYTHING, nothingJudged(counts)));
        }
        new WrongBasePath(contract, target)
                .sentence(attempts)
                .ifPresent(sentence -> limitations.add(new Limitation(Extent.EVERYTHING, sentence)));
        endedEarly.ifPresent(reason -> limitations.add(new Limitation(
                Extent.PART, "The run ended early, after " + responses(counts) + ", because " + reason + ".")));
        return new Completeness(untested, limitations);
    }

    private String nothingJudged(ExchangeCounts counts) {
        if (contract.operations().isEmpty()) {
            return "The contract declares no operations, so nothing could be judged; check its 'paths'.";
        }
        return counts.exchanges() == 0
                ? "No request was sent, so nothing could be judged; the operations are listed with the reasons."
                : "No response came from an operation of the contract, so nothing could be judged; the operations are"
                        + " listed with the reasons.";
    }

    private static String responses(ExchangeCounts counts) {
        return counts.exchanges() == 1 ? "1 response" : counts.exchanges() + " responses";
    }
}
