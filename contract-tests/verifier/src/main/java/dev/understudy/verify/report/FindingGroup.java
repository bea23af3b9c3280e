package dev.understudy.verify.report;

import java.util.Comparator;
import java.util.List;

/**
 * Findings with the same id: one fault, shown by one or more exchanges.
 *
 * @param example the finding with the shortest request
 * @param exchanges the numbers of all exchanges that show it, in their order
 */
public record FindingGroup(ReportedFinding example, List<Integer> exchanges) {

    /** Groups findings that share one id. */
    static FindingGroup of(List<ReportedFinding> findings) {
        ReportedFinding shortest = findings.stream()
                .min(Comparator.comparingInt(reported -> size(reported)))
                .orElseThrow();
        return new FindingGroup(
                shortest,
                findings.stream()
                        .map(reported -> reported.finding().exchange())
                        .distinct()
                        .toList());
    }

    /** How many exchanges show it, in words. */
    public String seenIn() {
        return exchanges.size() == 1
                ? "exchange " + exchanges.get(0)
                : exchanges.size() + " exchanges, first in " + exchanges.get(0);
    }

    private static int size(ReportedFinding reported) {
        return reported.request().body().length()
                + reported.request().uri().toString().length();
    }
}
