package dev.understudy.verify.report;

import java.util.Comparator;
import java.util.List;

/**
 * Findings with the same id: one fault, shown by one or more exchanges.
 *
 * @param example the finding with the shortest request
 * @param exchanges the indexes of the exchanges of these findings, in order; a verify run records only the first
 *     exchange for each location of the fault
 */
public record FindingGroup(ReportedFinding example, List<Integer> exchanges) {

    /** Returns the group of these findings, which must all have the same id. */
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

    /** Returns the exchanges that show the fault, such as {@code 3 exchanges, first in exchange 7}. */
    public String seenIn() {
        return exchanges.size() == 1
                ? "exchange " + exchanges.get(0)
                : exchanges.size() + " exchanges, first in exchange " + exchanges.get(0);
    }

    private static int size(ReportedFinding reported) {
        return reported.request().body().length()
                + reported.request().uri().toString().length();
    }
}
