package dev.understudy.verify.report;

import dev.understudy.verify.finding.Verdict;
import java.util.List;

/**
 * What a run is held to beyond the contract itself.
 *
 * @param strict whether what nobody judged is a failure
 * @param stable whether drift is a failure
 */
public record Demands(boolean strict, boolean stable) {

    /** No more than the contract. */
    public static final Demands NONE = new Demands(false, false);

    /** What findings and gaps come to under these demands; what is waived does not count. */
    public Verdict verdict(List<ReportedFinding> findings, List<UncheckedPart> notChecked) {
        Verdict plain = Verdict.of(findings.stream()
                .filter(finding -> finding.waived().isEmpty())
                .map(ReportedFinding::finding)
                .toList());
        boolean gap =
                strict && notChecked.stream().anyMatch(part -> part.waived().isEmpty());
        boolean unstable = stable && plain == Verdict.DRIFT;
        return gap || unstable ? Verdict.FAIL : plain;
    }
}
