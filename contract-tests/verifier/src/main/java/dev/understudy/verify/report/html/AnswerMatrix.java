package dev.understudy.verify.report.html;

import static dev.understudy.verify.report.html.Markup.text;

import dev.understudy.verify.coverage.Coverage;
import dev.understudy.verify.coverage.Coverage.AnswerCount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Operations by statuses; in each cell the media types and how often each came. */
final class AnswerMatrix {

    private AnswerMatrix() {}

    static String write(Coverage coverage) {
        Set<String> statuses =
                coverage.answers().stream().map(AnswerCount::status).collect(Collectors.toCollection(TreeSet::new));
        Map<String, List<AnswerCount>> rows = new LinkedHashMap<>();
        coverage.answers()
                .forEach(answer -> rows.computeIfAbsent(answer.operation(), any -> new ArrayList<>())
                        .add(answer));
        return """
                <section id="answers">
                <h2>Answers</h2>
                <p class="legend"><span class="seen">seen</span> <span class="never">declared, never seen</span> <span class="undeclared">seen, not declared</span></p>
                <div class="scroll"><table class="matrix">
                <thead><tr><th scope="col">operation</th>%s</tr></thead>
                <tbody>
                %s</tbody>
                </table></div>
                </section>
                """.formatted(
                        Markup.each(statuses, status -> "<th scope=\"col\">" + text(status) + "</th>"),
                        Markup.each(rows.entrySet(), row -> row(row.getKey(), row.getValue(), statuses)));
    }

    private static String row(String operation, List<AnswerCount> answers, Set<String> statuses) {
        return "<tr><th scope=\"row\"><div>%s</div></th>%s</tr>\n"
                .formatted(text(operation), Markup.each(statuses, status -> cell(answers, status)));
    }

    private static String cell(List<AnswerCount> answers, String status) {
        List<AnswerCount> here = answers.stream()
                .filter(answer -> answer.status().equals(status))
                .toList();
        return "<td>" + Markup.each(here, AnswerMatrix::answer) + "</td>";
    }

    private static String answer(AnswerCount answer) {
        String state = answer.seen() == 0 ? "never" : answer.declared() ? "seen" : "undeclared";
        String mediaType = answer.mediaType().isEmpty() ? "no body" : answer.mediaType();
        return "<span class=\"%s\"><b>%s</b><small>%s</small></span>"
                .formatted(state, Markup.number(answer.seen()), text(mediaType));
    }
}
