package dev.understudy.verify.check;

import dev.understudy.contract.Content;
import dev.understudy.verify.Finding;
import dev.understudy.verify.Finding.Kind;
import java.util.List;

/** Is what says it is JSON exactly one JSON value in UTF-8, without duplicate keys (RFC 8259, RFC 7493)? */
public final class JsonIsStrict implements Check {

    @Override
    public List<Finding> judge(JudgedAnswer answer) {
        return answer
                .jsonFault()
                .map(fault -> answer.finding(
                        Kind.VIOLATION,
                        this,
                        "",
                        "content",
                        answer.content()
                                .map(Content::node)
                                .orElse(answer.declared().node()),
                        "one JSON value in UTF-8",
                        fault))
                .stream()
                .toList();
    }
}
