package dev.understudy.verify.internal.report.html;

import dev.understudy.verify.coverage.Coverage.ResponseCount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table with one row per operation and one column per status. Each cell counts the responses by media type.
 *
 * @param statuses the columns
 * @param rows one row for each operation
 */
record ResponseMatrix(List<String> statuses, List<Row> rows) {

    static ResponseMatrix of(List<ResponseCount> responses) {
        List<String> statuses = responses.stream()
                .map(ResponseCount::status)
                .distinct()
                .sorted()
                .toList();
        Map<String, List<ResponseCount>> byOperation = responses.stream()
                .collect(Collectors.groupingBy(ResponseCount::operation, LinkedHashMap::new, Collectors.toList()));
        return new ResponseMatrix(
                statuses,
                byOperation.entrySet().stream()
                        .map(row -> Row.of(row.getKey(), row.getValue(), statuses))
                        .toList());
    }

    /**
     * The responses of one operation.
     *
     * @param operation the id of the operation, or the method and path if it has no id
     * @param cells one cell for each status
     */
    record Row(String operation, List<Cell> cells) {

        static Row of(String operation, List<ResponseCount> responses, List<String> statuses) {
            return new Row(
                    operation,
                    statuses.stream().map(status -> Cell.of(responses, status)).toList());
        }
    }

    /**
     * The responses with one status.
     *
     * @param responses one for each media type
     */
    record Cell(List<CellResponse> responses) {

        static Cell of(List<ResponseCount> responses, String status) {
            return new Cell(responses.stream()
                    .filter(response -> response.status().equals(status))
                    .map(CellResponse::of)
                    .toList());
        }
    }

    /**
     * The responses with one media type.
     *
     * @param style the CSS class
     * @param seen the number of such responses
     * @param mediaType the media type, or {@code no body}
     */
    record CellResponse(String style, String seen, String mediaType) {

        static CellResponse of(ResponseCount response) {
            return new CellResponse(
                    response.seen() == 0 ? "never" : response.declared() ? "seen" : "undeclared",
                    GroupedDigits.of(response.seen()),
                    response.mediaType().isEmpty() ? "no body" : response.mediaType());
        }
    }
}
