package dev.understudy.verify.internal.report.html;

import dev.understudy.verify.coverage.Coverage.AnswerCount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Operations by statuses; each cell lists the media types and how often each was received.
 *
 * @param statuses the columns
 * @param rows one row for each operation
 */
record AnswerMatrix(List<String> statuses, List<Row> rows) {

    static AnswerMatrix of(List<AnswerCount> answers) {
        List<String> statuses =
                answers.stream().map(AnswerCount::status).distinct().sorted().toList();
        Map<String, List<AnswerCount>> byOperation = answers.stream()
                .collect(Collectors.groupingBy(AnswerCount::operation, LinkedHashMap::new, Collectors.toList()));
        return new AnswerMatrix(
                statuses,
                byOperation.entrySet().stream()
                        .map(row -> Row.of(row.getKey(), row.getValue(), statuses))
                        .toList());
    }

    /**
     * The answers of one operation.
     *
     * @param operation its name
     * @param cells one cell for each status
     */
    record Row(String operation, List<Cell> cells) {

        static Row of(String operation, List<AnswerCount> answers, List<String> statuses) {
            return new Row(
                    operation,
                    statuses.stream().map(status -> Cell.of(answers, status)).toList());
        }
    }

    /**
     * The answers with one status.
     *
     * @param answers one for each media type
     */
    record Cell(List<CellAnswer> answers) {

        static Cell of(List<AnswerCount> answers, String status) {
            return new Cell(answers.stream()
                    .filter(answer -> answer.status().equals(status))
                    .map(CellAnswer::of)
                    .toList());
        }
    }

    /**
     * The answers with one media type.
     *
     * @param style its class in the style sheet
     * @param seen how often it was received
     * @param mediaType the media type, or {@code no body}
     */
    record CellAnswer(String style, String seen, String mediaType) {

        static CellAnswer of(AnswerCount answer) {
            return new CellAnswer(
                    answer.seen() == 0 ? "never" : answer.declared() ? "seen" : "undeclared",
                    GroupedDigits.of(answer.seen()),
                    answer.mediaType().isEmpty() ? "no body" : answer.mediaType());
        }
    }
}
