package dev.understudy.verify.internal.check;

import dev.understudy.contract.Parameter;
import dev.understudy.contract.style.ParameterJudge;
import dev.understudy.contract.style.ParameterReader;
import dev.understudy.contract.style.UnreadableStyle;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import java.util.List;
import java.util.Optional;

/** Is every required header there, and does each keep its schema in its style? */
public final class HeadersMatch implements Check {

    @Override
    public Rule rule() {
        return Rule.HEADERS_MATCH;
    }

    @Override
    public List<Finding> judge(JudgedAnswer answer) {
        return answer.declared().headers().stream()
                .flatMap(header -> judge(answer, header).stream())
                .toList();
    }

    private List<Finding> judge(JudgedAnswer answer, Parameter header) {
        Optional<String> value = value(answer, header.name());
        if (value.isPresent()) {
            return judge(answer, header, value.get());
        }
        return header.required() ? List.of(missing(answer, header)) : List.of();
    }

    private List<Finding> judge(JudgedAnswer answer, Parameter header, String value) {
        try {
            return ParameterJudge.faults(header, ParameterReader.header(header, value)).stream()
                    .map(fault -> FaultWords.finding(answer, this, pointer(header), fault))
                    .toList();
        } catch (UnreadableStyle e) {
            return List.of(answer.finding(this)
                    .breaks("style", header.node().place())
                    .at(pointer(header))
                    .declared(e.getMessage())
                    .received("'" + FaultWords.shorten(value) + "'"));
        }
    }

    // Each line of Set-Cookie is a cookie of its own; all other fields with several lines are lists (RFC 9110 section
    // 5.3).
    private static Optional<String> value(JudgedAnswer answer, String name) {
        Headers headers = answer.answer().headers();
        return name.equalsIgnoreCase("Set-Cookie") ? headers.first(name) : headers.joined(name);
    }

    private Finding missing(JudgedAnswer answer, Parameter header) {
        return answer.finding(this)
                .breaks("required", header.node().child("required").place())
                .at(pointer(header))
                .declared("required: true")
                .received("no such header");
    }

    private static String pointer(Parameter header) {
        return "/headers/" + header.name();
    }
}
