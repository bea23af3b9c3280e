package dev.understudy.verify.report;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.finding.Verdict;
import java.util.List;

/**
 * The conditions under which a run fails although the server does not violate the contract.
 *
 * @param strict whether an unchecked part of the contract or an untested operation is a failure
 * @param stable whether drift is a failure
 */
public record FailurePolicy(boolean strict, boolean stable) {

    /** Only violations of the contract are failures. */
    public static final FailurePolicy VIOLATIONS_ONLY = new FailurePolicy(false, false);

    /**
     * Returns the verdict of a run. Findings, parts and operations that are waived do not count. If several verdicts
     * apply, it is the first of {@code UNJUDGED}, {@code FAIL}, {@code INCOMPLETE}, {@code DRIFT} and {@code PASS}.
     */
    public Verdict verdict(List<ReportedFinding> findings, List<UncheckedPart> notChecked, Completeness completeness) {
        if (completeness.nothingJudged()) {
            return Verdict.UNJUDGED;
        }
        List<Finding> counting = findings.stream()
                .filter(finding -> finding.waived().isEmpty())
                .map(ReportedFinding::finding)
                .toList();
        Verdict byFindings = Verdict.of(counting);
        boolean isPartlyJudged = counting.stream().anyMatch(finding -> finding.rule() == Rule.EXCHANGE_IS_JUDGED);
        boolean isUntested = notChecked.stream().anyMatch(part -> part.waived().isEmpty())
                || completeness.untested().stream().anyMatch(UntestedOperation::failsStrictRuns);
        boolean hasDrift = stable && byFindings == Verdict.DRIFT;
        if (byFindings == Verdict.FAIL || hasDrift || (strict && isUntested)) {
            return Verdict.FAIL;
        }
        return isPartlyJudged || completeness.isLimited() ? Verdict.INCOMPLETE : byFindings;
    }
}
