package dev.understudy.verify.report;

import dev.understudy.verify.finding.Verdict;
import java.util.List;

/**
 * The conditions under which a run fails although the server does not violate the contract.
 *
 * @param strict whether an unchecked part of the contract is a failure
 * @param stable whether drift is a failure
 */
public record FailurePolicy(boolean strict, boolean stable) {

    /** Only violations of the contract are failures. */
    public static final FailurePolicy VIOLATIONS_ONLY = new FailurePolicy(false, false);

    /** Returns the verdict on findings and unchecked parts. Those that are waived do not count. */
    public Verdict verdict(List<ReportedFinding> findings, List<UncheckedPart> notChecked) {
        Verdict withoutPolicy = Verdict.of(findings.stream()
                .filter(finding -> finding.waived().isEmpty())
                .map(ReportedFinding::finding)
                .toList());
        boolean isIncomplete =
                strict && notChecked.stream().anyMatch(part -> part.waived().isEmpty());
        boolean hasDrift = stable && withoutPolicy == Verdict.DRIFT;
        return isIncomplete || hasDrift ? Verdict.FAIL : withoutPolicy;
    }
}
