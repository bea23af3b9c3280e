package dev.understudy.verify.internal.report.html;

import dev.understudy.verify.report.FindingGroup;
import dev.understudy.verify.report.ReportedFinding;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A group of findings, shown by the finding with the shortest request.
 *
 * @param example that finding
 * @param style its class in the style sheet
 * @param kind violation, drift or advice
 * @param seenIn the numbers of the exchanges, and the seed of the run
 */
record FindingCard(ReportedFinding example, String style, String kind, String seenIn) {

    private static final int MOST_NUMBERS = 12;

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
                exchanges.stream().limit(MOST_NUMBERS).map(String::valueOf).collect(Collectors.joining(", "));
        int more = exchanges.size() - MOST_NUMBERS;
        return (exchanges.size() == 1 ? "exchange " : "exchanges ")
                + numbers
                + (more > 0 ? " and " + GroupedDigits.of(more) + " more" : "");
    }
}
