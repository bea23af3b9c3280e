package dev.understudy.verify.report;

import dev.understudy.verify.coverage.Counts;
import dev.understudy.verify.coverage.Coverage;
import dev.understudy.verify.finding.Verdict;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run came to. It holds no credentials: where one was sent, it says the name of a variable.
 *
 * @param verdict what all of it comes to
 * @param run what was run
 * @param findings all that was found, in the order of their exchanges
 * @param coverage what of the contract was seen
 * @param notChecked what the contract asks for and nobody judged
 * @param counts how much was done
 * @param variables the names of the variables that stand for credentials in requests and curl lines
 */
public record Report(
        Verdict verdict,
        Run run,
        List<ReportedFinding> findings,
        Coverage coverage,
        List<UncheckedPart> notChecked,
        Counts counts,
        Set<String> variables) {

    /** Takes copies. */
    public Report {
        findings = List.copyOf(findings);
        notChecked = List.copyOf(notChecked);
        variables = Set.copyOf(variables);
    }

    /** Returns the findings grouped by id: violations first, then drift, then advice. */
    public List<FindingGroup> findingGroups() {
        Map<String, List<ReportedFinding>> byId = findings.stream()
                .collect(Collectors.groupingBy(ReportedFinding::id, LinkedHashMap::new, Collectors.toList()));
        return byId.values().stream()
                .map(FindingGroup::of)
                .sorted(Comparator.comparing(group -> group.example().finding().kind()))
                .toList();
    }
}
