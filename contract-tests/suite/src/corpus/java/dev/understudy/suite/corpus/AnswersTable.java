package dev.understudy.suite.corpus;

import dev.understudy.suite.corpus.answers.AnswersResult;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what the compiler said to undeclared responses as Markdown. */
final class AnswersTable {

    private static final int MAX_EXAMPLES = 10;

    private final Map<String, AnswersResult> statuses;
    private final Map<String, AnswersResult> bodies;

    /** Takes the results by the name of the document. */
    AnswersTable(Map<String, AnswersResult> statuses, Map<String, AnswersResult> bodies) {
        this.statuses = statuses;
        this.bodies = bodies;
    }

    String markdown() {
        return Stream.of(
                        "## Undeclared responses",
                        section(
                                "Pairs of an operation and an undeclared status; three attempts each: the record of"
                                        + " that status from another operation, a self-made `OperationResponse`,"
                                        + " `Response`.",
                                statuses),
                        section("Declared responses with the body of another schema; one attempt each.", bodies))
                .collect(Collectors.joining("\n"));
    }

    private static String section(String title, Map<String, AnswersResult> results) {
        return Stream.of(
                        title,
                        "",
                        "| document | pairs | attempts | refused because of a type | refused otherwise | accepted"
                                + " | controls that fail |",
                        "|---|---|---|---|---|---|---|",
                        results.entrySet().stream()
                                .map(each -> row(each.getKey(), List.of(each.getValue())))
                                .collect(Collectors.joining("\n")),
                        row("**" + results.size() + " documents**", List.copyOf(results.values())),
                        "",
                        Stream.of(
                                        examples("accepted", results, AnswersResult::accepted),
                                        examples("refused otherwise", results, AnswersResult::refusedOtherwise),
                                        examples("a control fails", results, AnswersResult::failedControls),
                                        examples("javac, for example", results, AnswersResult::messages))
                                .filter(lines -> !lines.isEmpty())
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }

    private static String row(String name, List<AnswersResult> results) {
        return Stream.of(
                        name,
                        sum(results, AnswersResult::pairs),
                        sum(results, AnswersResult::attempts),
                        sum(results, AnswersResult::refused),
                        sum(results, each -> each.refusedOtherwise().size()),
                        sum(results, each -> each.accepted().size()),
                        sum(results, each -> each.failedControls().size()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String sum(List<AnswersResult> results, Function<AnswersResult, Integer> figure) {
        return String.valueOf(
                results.stream().map(figure).mapToInt(Integer::intValue).sum());
    }

    private static String examples(
            String title, Map<String, AnswersResult> results, Function<AnswersResult, List<String>> lines) {
        return results.entrySet().stream()
                .flatMap(each -> lines.apply(each.getValue()).stream()
                        .limit(MAX_EXAMPLES)
                        .map(line -> "- " + title + ", " + each.getKey() + ": " + Markdown.cell(line)))
                .limit(MAX_EXAMPLES)
                .collect(Collectors.joining("\n"));
    }
}
