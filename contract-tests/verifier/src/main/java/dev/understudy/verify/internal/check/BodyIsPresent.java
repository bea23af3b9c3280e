package dev.understudy.verify.internal.check;

import dev.understudy.contract.Contents;
import dev.understudy.contract.syntax.MediaType;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import java.util.List;

/** Is there a body where the contract declares one? An empty text is a text; an empty JSON document is none. */
public final class BodyIsPresent implements Check {

    @Override
    public Rule rule() {
        return Rule.BODY_IS_PRESENT;
    }

    @Override
    public List<Finding> judge(JudgedAnswer answer) {
        Contents declared = answer.declared().contents();
        boolean expected = answer.mayHaveBody() && !declared.isEmpty() && !declared.isAnything();
        boolean emptyIsValue = answer.content().isPresent()
                && answer.mediaType().filter(MediaType::isJson).isEmpty();
        if (answer.hasBody() || !expected || emptyIsValue) {
            return List.of();
        }
        return List.of(answer.finding(this)
                .breaks("content", answer.declared().node().child("content").place())
                .declared(String.join(" or ", declared.mediaTypes()))
                .received("no body"));
    }
}
