package dev.understudy.verify.internal.check;

import dev.understudy.contract.Content;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import java.util.List;

/** Is what says it is JSON exactly one JSON value in UTF-8, without duplicate keys (RFC 8259, RFC 7493)? */
public final class JsonIsStrict implements Check {

    @Override
    public Rule rule() {
        return Rule.JSON_IS_STRICT;
    }

    @Override
    public List<Finding> judge(JudgedAnswer answer) {
        return answer
                .jsonFault()
                .map(fault -> answer.finding(this)
                        .breaks(
                                "content",
                                answer.content()
                                        .map(Content::node)
                                        .orElse(answer.declared().node())
                                        .place())
                        .declared("one JSON value in UTF-8")
                        .received(fault))
                .stream()
                .toList();
    }
}
