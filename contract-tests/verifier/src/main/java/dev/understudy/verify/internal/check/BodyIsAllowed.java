package dev.understudy.verify.internal.check;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import java.util.List;

/** Is there no body where HTTP allows none, and none where the contract declares none? */
public final class BodyIsAllowed implements Check {

    @Override
    public Rule rule() {
        return Rule.BODY_IS_ALLOWED;
    }

    @Override
    public List<Finding> judge(JudgedAnswer answer) {
        if (!answer.mayHaveBody()) {
            return hasOrAnnouncesBody(answer)
                    ? List.of(finding(answer, Kind.VIOLATION, "no body, as HTTP demands"))
                    : List.of();
        }
        return answer.hasBody() && answer.declared().contents().isEmpty()
                ? List.of(finding(answer, Kind.DRIFT, "no body"))
                : List.of();
    }

    // Clients drop what follows a 204, so its announcement is often all that there is to see. An answer to HEAD, and a
    // 304, may announce the body that another request would have got (RFC 9110 section 8.6).
    private static boolean hasOrAnnouncesBody(JudgedAnswer answer) {
        boolean announces = answer.answer()
                .headers()
                .first("Content-Length")
                .filter(length -> !length.strip().equals("0"))
                .isPresent();
        int status = answer.answer().status();
        return answer.hasBody() || (announces && (status == 204 || status == 205));
    }

    private Finding finding(JudgedAnswer answer, Kind kind, String declared) {
        int length = answer.answer().body().length();
        String received = length > 0 ? length + " bytes" : "a Content-Length that announces one";
        return answer.finding(this)
                .breaks("content", answer.declared().node().place())
                .as(kind)
                .declared(declared)
                .received(received);
    }
}
