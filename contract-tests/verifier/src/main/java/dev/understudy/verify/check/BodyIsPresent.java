package dev.understudy.verify.check;

import dev.understudy.contract.Contents;
import dev.understudy.contract.MediaType;
import dev.understudy.verify.Finding;
import dev.understudy.verify.Finding.Kind;
import java.util.List;

/** Is there a body where the contract declares one? An empty text is a text; an empty JSON document is none. */
public final class BodyIsPresent implements Check {

    @Override
    public List<Finding> judge(JudgedAnswer answer) {
        Contents declared = answer.declared().contents();
        boolean expected = answer.mayHaveBody() && !declared.isEmpty() && !declared.isAnything();
        boolean emptyIsValue = answer.content().isPresent()
                && answer.mediaType().filter(MediaType::isJson).isEmpty();
        if (answer.hasBody() || !expected || emptyIsValue) {
            return List.of();
        }
        return List.of(answer.finding(
                Kind.VIOLATION,
                this,
                "",
                "content",
                answer.declared().node().child("content"),
                String.join(" or ", declared.mediaTypes()),
                "no body"));
    }
}
