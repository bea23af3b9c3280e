package dev.understudy.verify.report;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.finding.Verdict;
import java.util.Collection;
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
        boolean isUntested = notChecked.stream().anyMatch(part -> part.waived().isEmpty())
                || completeness.untested().stream().anyMatch(UntestedOperation::failsStrictRuns);
        Verdict verdict = verdict(
                counting.stream().map(Finding::kind).toList(), completeness.isLimited() || isPartlyJudged(counting));
        return strict && isUntested ? Verdict.FAIL : verdict;
    }

    /**
     * Returns the verdict on findings, all of which count.
     *
     * @param kinds the kinds of the findings
     * @param isLimited whether something could not be judged
     */
    public Verdict verdict(Collection<Kind> kinds, boolean isLimited) {
        if (kinds.stream().anyMatch(this::fails)) {
            return Verdict.FAIL;
        }
        if (isLimited) {
            return Verdict.INCOMPLETE;
        }
        return kinds.contains(Kind.DRIFT) ? Verdict.DRIFT : Verdict.PASS;
    }

    /** Returns whether a finding that is not waived makes the run fail. */
    public boolean fails(Kind kind) {
        return kind == Kind.VIOLATION || (stable && kind == Kind.DRIFT);
    }

    /** Returns whether one of these findings says that an exchange was not judged completely. */
    public static boolean isPartlyJudged(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.rule() == Rule.EXCHANGE_IS_JUDGED);
    }
}
