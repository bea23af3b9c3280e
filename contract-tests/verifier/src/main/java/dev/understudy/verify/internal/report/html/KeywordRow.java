package dev.understudy.verify.internal.report.html;

import dev.understudy.verify.coverage.Coverage.KeywordCount;
import java.util.List;

/**
 * The counts of one keyword.
 *
 * @param keyword the name of the keyword
 * @param cells requests that satisfy and that violate the keyword, then responses that satisfy and that violate it
 */
record KeywordRow(String keyword, List<Cell> cells) {

    static KeywordRow of(KeywordCount count) {
        return new KeywordRow(
                count.keyword(),
                List.of(
                        Cell.of(count.requests().satisfied(), "held"),
                        Cell.of(count.requests().violated(), "tried"),
                        Cell.of(count.responses().satisfied(), "held"),
                        Cell.of(count.responses().violated(), "fault")));
    }

    /**
     * One count.
     *
     * @param style the CSS class
     * @param count the count with thousands separators
     */
    record Cell(String style, String count) {

        static Cell of(long count, String style) {
            return new Cell(count == 0 ? "nought" : style, GroupedDigits.of(count));
        }
    }
}
