package dev.understudy.verify.internal.report.html;

import dev.understudy.verify.report.FindingGroup;
import dev.understudy.verify.report.ReportedFinding;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The texts of one group of findings, which all show the same fault.
 *
 * @param example the finding with the shortest request
 * @param style the CSS class
 * @param kind the kind of the findings: violation, drift or advice
 * @param seenIn the indexes of the exchanges that show the fault, and the seed of the run
 */
record FindingCard(ReportedFinding example, String style, String kind, String seenIn) {

    private static final int MAX_EXCHANGES = 12;

    static FindingCard of(FindingGroup group, OptionalLong seed) {
        ReportedFinding example = group.example();
        String kind = example.finding().kind().name().toLowerCase(Locale.ROOT);
        return new FindingCard(
                example,
                example.waived().isPresent() ? "waived" : kind,
                kind,
                exchanges(group.exchanges()) + (seed.isPresent() ? " · seed " + seed.getAsLong() : ""));
    }

    private static String exchanges(List<Integer> exchanges) {
        String numbers =
                exchanges.stream().limit(MAX_EXCHANGES).map(String::valueOf).collect(Collectors.joining(", "));
        int more = exchanges.size() - MAX_EXCHANGES;
        return (exchanges.size() == 1 ? "exchange " : "exchanges ")
                + numbers
                + (more > 0 ? " and " + GroupedDigits.of(more) + " more" : "");
    }
}
