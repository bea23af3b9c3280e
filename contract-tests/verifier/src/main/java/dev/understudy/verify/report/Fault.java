package dev.understudy.verify.report;

import java.util.Comparator;
import java.util.List;

/**
 * One fault, however many exchanges show it.
 *
 * @param example the finding with the shortest request
 * @param exchanges the numbers of all exchanges that show it, in their order
 */
public record Fault(ReportedFinding example, List<Integer> exchanges) {

    /** The fault that findings of one id show. */
    static Fault of(List<ReportedFinding> findings) {
        ReportedFinding shortest = findings.stream()
                .min(Comparator.comparingInt(reported -> size(reported)))
                .orElseThrow();
        return new Fault(
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
