package dev.understudy.verify.internal.check;

import dev.understudy.contract.Content;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import java.util.List;

/** Reports a JSON body that is not exactly one JSON value in UTF-8 without duplicate keys (RFC 8259, RFC 7493). */
public final class JsonIsStrict implements ResponseCheck {

    @Override
    public Rule rule() {
        return Rule.JSON_IS_STRICT;
    }

    @Override
    public List<Finding> judge(JudgedResponse response) {
        return response
                .jsonFault()
                .map(fault -> response.finding(this)
                        .violates(
                                "content",
                                response.content()
                                        .map(Content::node)
                                        .orElse(response.declared().node())
                                        .place())
                        .declared("one JSON value in UTF-8")
                        .received(fault))
                .stream()
                .toList();
    }
}
