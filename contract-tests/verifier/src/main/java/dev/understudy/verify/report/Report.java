package dev.understudy.verify.report;

import dev.understudy.verify.coverage.Coverage;
import dev.understudy.verify.coverage.ExchangeCounts;
import dev.understudy.verify.finding.Verdict;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The result of a run. It contains no credentials: each is replaced with the name of an environment variable.
 *
 * @param verdict the verdict
 * @param run the command and the options of the run
 * @param findings all findings, in the order of their exchanges
 * @param coverage the responses and keywords of the contract, and how often each occurred
 * @param notChecked the parts of the contract that were not checked
 * @param completeness the operations that were not tested, and the reasons why something could not be judged
 * @param counts the number of exchanges, and how many of them were judged
 * @param variables the names of the variables that replace credentials in requests and curl commands
 */
public record Report(
        Verdict verdict,
        Run run,
        List<ReportedFinding> findings,
        Coverage coverage,
        List<UncheckedPart> notChecked,
        Completeness completeness,
        ExchangeCounts counts,
        Set<String> variables) {

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

    /** Returns the findings grouped by cause: the causes to look at first come first. Waived ones come last. */
    public List<Cause> causes() {
        return Cause.of(findingGroups());
    }
}
