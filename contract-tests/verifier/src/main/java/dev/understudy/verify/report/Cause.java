package dev.understudy.verify.report;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Faults that probably have the same cause: they violate the same rule and keyword in the same way, in one or more
 * operations.
 *
 * @param groups the faults, by operation; the first is the example
 */
public record Cause(List<FindingGroup> groups) {

    private static final int MAX_OPERATIONS = 5;
    private static final int MAX_FIRST = 3;

    public Cause {
        groups = List.copyOf(groups);
    }

    /** Groups faults by cause: violations first, then drift, then advice, each with the most operations first. */
    static List<Cause> of(List<FindingGroup> groups) {
        Map<List<Object>, List<FindingGroup>> byCause =
                groups.stream().collect(Collectors.groupingBy(Cause::key, LinkedHashMap::new, Collectors.toList()));
        return byCause.values().stream()
                .map(Cause::sorted)
                .sorted(Comparator.comparing(Cause::isWaived)
                        .thenComparing(Cause::kind)
                        .thenComparing(cause -> -cause.operations().size()))
                .toList();
    }

    /** Returns the causes to look at first; empty if there are so few that a list of all causes is as short. */
    public static List<Cause> first(List<Cause> causes) {
        return causes.size() > MAX_FIRST ? causes.subList(0, MAX_FIRST) : List.of();
    }

    /** Returns the fault that is shown in full. */
    public FindingGroup example() {
        return groups.get(0);
    }

    public Kind kind() {
        return finding().kind();
    }

    /** Returns the ids of the operations that share the cause, without duplicates. */
    public List<String> operations() {
        return groups.stream()
                .map(group -> group.example().finding().operation())
                .distinct()
                .toList();
    }

    /** Returns the cause and its first operations as one line. */
    public String headline() {
        List<String> operations = operations();
        int more = operations.size() - MAX_OPERATIONS;
        return finding().rule().id() + " '" + finding().keyword() + "' in "
                + (operations.size() == 1 ? "" : operations.size() + " operations: ")
                + operations.stream().limit(MAX_OPERATIONS).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private Finding finding() {
        return example().example().finding();
    }

    private boolean isWaived() {
        return example().example().waived().isPresent();
    }

    private static Cause sorted(List<FindingGroup> groups) {
        return new Cause(groups.stream()
                .sorted(Comparator.comparing(group -> group.example().finding().operation()))
                .toList());
    }

    private static List<Object> key(FindingGroup group) {
        Finding finding = group.example().finding();
        return List.of(
                finding.kind(),
                finding.rule(),
                finding.keyword(),
                subject(finding),
                group.example().waived());
    }

    // A schema that operations share, a status that they return, or the same location in their exchanges.
    private static String subject(Finding finding) {
        String place = finding.contract().pointer().toString();
        if (place.startsWith("/components/")) {
            return place;
        }
        String status = finding.received().split("\\D", 2)[0];
        return status.length() == 3 ? status : Finding.withoutIndexes(finding.pointer());
    }
}
