package dev.understudy.verify.internal.check;

import dev.understudy.contract.syntax.MediaType;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import java.util.List;
import java.util.Optional;

/**
 * Reports a body whose media type matches no declared media type or range, or that has no valid Content-Type. The
 * comparison ignores case and additional parameters. Without a Content-Type, a recipient may assume
 * application/octet-stream (RFC 9110 section 8.3); if the contract allows that, the finding is advice.
 */
public final class MediaTypeIsDeclared implements ResponseCheck {

    private static final MediaType OCTET_STREAM =
            MediaType.of("application/octet-stream").orElseThrow();

    @Override
    public Rule rule() {
        return Rule.MEDIA_TYPE_IS_DECLARED;
    }

    @Override
    public List<Finding> judge(JudgedResponse response) {
        boolean applies = response.hasBody()
                && response.mayHaveBody()
                && !response.declared().contents().isEmpty()
                && !response.declared().contents().isUnrestricted();
        if (!applies || response.content().isPresent()) {
            return List.of();
        }
        Optional<String> contentType = response.response().headers().first("Content-Type");
        return List.of(response.finding(this)
                .violates("content", response.declared().node().child("content").place())
                .as(kind(response))
                .at("/headers/Content-Type")
                .declared(String.join(" or ", response.declared().contents().mediaTypes()))
                .received(contentType.map(type -> "'" + type + "'").orElse("a body without a Content-Type")));
    }

    // RFC 9110 section 8.3: a sender SHOULD send a Content-Type, and a recipient may assume application/octet-stream.
    private static Kind kind(JudgedResponse response) {
        if (response.mediaType().isPresent()) {
            return Kind.DRIFT;
        }
        boolean isAbsent = response.response().headers().first("Content-Type").isEmpty();
        return isAbsent && response.declared().contents().covering(OCTET_STREAM).isPresent()
                ? Kind.ADVICE
                : Kind.VIOLATION;
    }
}
