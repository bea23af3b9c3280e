package dev.understudy.verify.cli;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.finding.Verdict;
import dev.understudy.verify.internal.report.file.EarlierReport;
import dev.understudy.verify.internal.report.file.EarlierReport.EarlierFinding;
import dev.understudy.verify.report.FailurePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides from one response whether a finding occurs again, and the verdict: that of a run that has this finding and
 * those about the response, and no others.
 */
final class ReplayVerdict {

    private final Set<Rule> judgeRules;
    private final EarlierReport report;
    private final EarlierFinding recorded;

    /**
     * Creates an instance.
     *
     * @param judgeRules the rules that a judge checks on a single exchange
     * @param report the report of the run that has the finding
     * @param recorded the finding
     */
    ReplayVerdict(Set<Rule> judgeRules, EarlierReport report, EarlierFinding recorded) {
        this.judgeRules = judgeRules;
        this.report = report;
        this.recorded = recorded;
    }

    /**
     * Returns whether the finding occurs again. The result is empty if one response cannot prove it: for a rule that
     * compares several responses, such as a state law; for a probe, whose expected status is only in the profile; and
     * for a rule that this version does not have.
     */
    Optional<Boolean> isReproduced(int status, List<Finding> findings) {
        return Rule.of(recorded.ruleId()).flatMap(rule -> {
            if (judgeRules.contains(rule)) {
                return Optional.of(findings.stream()
                        .anyMatch(
                                found -> found.rule() == rule && found.keyword().equals(recorded.keyword())));
            }
            return rule.isProvedByStatus() ? Optional.of(!rule.allows(status)) : Optional.empty();
        });
    }

    /** Returns whether the finding occurs again if no response arrived; empty if that does not prove it. */
    Optional<Boolean> isReproducedWithoutResponse() {
        return recorded.ruleId().equals(Rule.ANSWER_ARRIVES.id()) ? Optional.of(true) : Optional.empty();
    }

    /**
     * Returns the verdict.
     *
     * @param findings the findings about the response
     * @param isReproduced whether the recorded finding occurs again; empty if that could not be decided
     */
    Verdict verdict(List<Finding> findings, Optional<Boolean> isReproduced) {
        List<Finding> counting =
                findings.stream().filter(found -> !report.waives(found)).toList();
        List<Kind> kinds = new ArrayList<>(counting.stream().map(Finding::kind).toList());
        if (isReproduced.orElse(false) && !recorded.waived()) {
            kinds.add(recorded.kind());
        }
        return new FailurePolicy(false, report.stable())
                .verdict(kinds, isReproduced.isEmpty() || FailurePolicy.isPartlyJudged(counting));
    }
}
