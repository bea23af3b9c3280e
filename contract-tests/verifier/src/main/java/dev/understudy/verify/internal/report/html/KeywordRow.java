package dev.understudy.verify.internal.report.html;

import dev.understudy.verify.coverage.Coverage.KeywordCount;
import java.util.List;

/**
 * How often one keyword was satisfied and broken.
 *
 * @param keyword its name
 * @param cells requests that satisfy and break it, then answers that satisfy and break it
 */
record KeywordRow(String keyword, List<Cell> cells) {

    static KeywordRow of(KeywordCount count) {
        return new KeywordRow(
                count.keyword(),
                List.of(
                        Cell.of(count.requests().held(), "held"),
                        Cell.of(count.requests().broken(), "tried"),
                        Cell.of(count.answers().held(), "held"),
                        Cell.of(count.answers().broken(), "fault")));
    }

    /**
     * One count.
     *
     * @param style its class in the style sheet
     * @param count the count with its thousands separated
     */
    record Cell(String style, String count) {

        static Cell of(long count, String style) {
            return new Cell(count == 0 ? "nought" : style, GroupedDigits.of(count));
        }
    }
}
