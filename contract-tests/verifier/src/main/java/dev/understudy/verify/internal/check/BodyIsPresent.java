package dev.understudy.verify.internal.check;

import dev.understudy.contract.Contents;
import dev.understudy.contract.syntax.MediaType;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import java.util.List;

/**
 * Reports a missing body if the contract declares one. The Response Object lists "potential" payloads, so this is
 * drift; but an empty body that is called JSON is none. An empty body with another declared media type is valid, for
 * example empty text.
 */
public final class BodyIsPresent implements ResponseCheck {

    @Override
    public Rule rule() {
        return Rule.BODY_IS_PRESENT;
    }

    @Override
    public List<Finding> judge(JudgedResponse response) {
        Contents declared = response.declared().contents();
        boolean expected = response.mayHaveBody() && !declared.isEmpty() && !declared.isUnrestricted();
        boolean isJson = response.mediaType().filter(MediaType::isJson).isPresent();
        boolean mayBeEmpty = response.content().isPresent() && !isJson;
        if (response.hasBody() || !expected || mayBeEmpty) {
            return List.of();
        }
        return List.of(response.finding(this)
                .violates("content", response.declared().node().child("content").place())
                .as(isJson ? Kind.VIOLATION : Kind.DRIFT)
                .declared(String.join(" or ", declared.mediaTypes()))
                .received("no body"));
    }
}
