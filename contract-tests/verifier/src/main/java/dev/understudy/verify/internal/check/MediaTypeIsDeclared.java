package dev.understudy.verify.internal.check;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import java.util.List;
import java.util.Optional;

/** Is the body of a declared media type, or in a declared range? Case and added parameters do not matter. */
public final class MediaTypeIsDeclared implements Check {

    @Override
    public Rule rule() {
        return Rule.MEDIA_TYPE_IS_DECLARED;
    }

    @Override
    public List<Finding> judge(JudgedAnswer answer) {
        boolean asked = answer.hasBody()
                && answer.mayHaveBody()
                && !answer.declared().contents().isEmpty()
                && !answer.declared().contents().isAnything();
        if (!asked || answer.content().isPresent()) {
            return List.of();
        }
        Optional<String> contentType = answer.answer().headers().first("Content-Type");
        return List.of(answer.finding(this)
                .breaks("content", answer.declared().node().child("content").place())
                .as(answer.mediaType().isPresent() ? Kind.DRIFT : Kind.VIOLATION)
                .at("/headers/Content-Type")
                .declared(String.join(" or ", answer.declared().contents().mediaTypes()))
                .received(contentType.map(type -> "'" + type + "'").orElse("a body without a Content-Type")));
    }
}
