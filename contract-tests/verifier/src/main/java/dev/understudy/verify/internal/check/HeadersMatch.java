package dev.understudy.verify.internal.check;

import dev.understudy.contract.Parameter;
import dev.understudy.contract.style.ParameterJudge;
import dev.understudy.contract.style.ParameterReader;
import dev.understudy.contract.style.UnreadableValueException;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import java.util.List;
import java.util.Optional;

/** Reports missing required headers, and headers that violate their schema or style. */
public final class HeadersMatch implements ResponseCheck {

    @Override
    public Rule rule() {
        return Rule.HEADERS_MATCH;
    }

    @Override
    public List<Finding> judge(JudgedResponse response) {
        return response.declared().headers().stream()
                .flatMap(header -> judge(response, header).stream())
                .toList();
    }

    private List<Finding> judge(JudgedResponse response, Parameter header) {
        Optional<String> value = value(response, header.name());
        if (value.isPresent()) {
            return judge(response, header, value.get());
        }
        return header.required() ? List.of(missing(response, header)) : List.of();
    }

    private List<Finding> judge(JudgedResponse response, Parameter header, String value) {
        try {
            return ParameterJudge.faults(header, ParameterReader.header(header, value)).stream()
                    .map(fault -> KeywordFindings.finding(response, this, pointer(header), fault))
                    .toList();
        } catch (UnreadableValueException e) {
            if (e.isBeyondLimit()) {
                return List.of(response.notJudged(header.node(), "a header that can be judged", e.getMessage()));
            }
            return List.of(response.finding(this)
                    .violates("style", header.node().place())
                    .at(pointer(header))
                    .declared(e.getMessage())
                    .received("'" + KeywordFindings.shorten(value) + "'"));
        }
    }

    // Each Set-Cookie line contains a separate cookie, so only the first one is judged. For every other field, several
    // lines form one list (RFC 9110 section 5.3).
    private static Optional<String> value(JudgedResponse response, String name) {
        Headers headers = response.response().headers();
        return name.equalsIgnoreCase("Set-Cookie") ? headers.first(name) : headers.joined(name);
    }

    private Finding missing(JudgedResponse response, Parameter header) {
        return response.finding(this)
                .violates("required", header.node().child("required").place())
                .at(pointer(header))
                .declared("required: true")
                .received("no such header");
    }

    private static String pointer(Parameter header) {
        return "/headers/" + header.name();
    }
}
