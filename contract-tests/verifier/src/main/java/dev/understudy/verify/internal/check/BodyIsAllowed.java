package dev.understudy.verify.internal.check;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import java.util.List;

/** Reports a body that HTTP forbids for the response or that the contract does not declare. */
public final class BodyIsAllowed implements ResponseCheck {

    @Override
    public Rule rule() {
        return Rule.BODY_IS_ALLOWED;
    }

    @Override
    public List<Finding> judge(JudgedResponse response) {
        if (!response.mayHaveBody()) {
            return hasOrAnnouncesBody(response)
                    ? List.of(finding(response, Kind.VIOLATION, "no body, as HTTP requires"))
                    : List.of();
        }
        return response.hasBody() && response.declared().contents().isEmpty()
                ? List.of(finding(response, Kind.DRIFT, "no body"))
                : List.of();
    }

    // HTTP clients discard the body of a 204, so often only its Content-Length shows that the server sent one.
    // Responses to HEAD and 304 responses may have a Content-Length without a body (RFC 9110 section 8.6).
    private static boolean hasOrAnnouncesBody(JudgedResponse response) {
        boolean announces = response.response()
                .headers()
                .first("Content-Length")
                .filter(length -> !length.strip().equals("0"))
                .isPresent();
        int status = response.response().status();
        return response.hasBody() || (announces && (status == 204 || status == 205));
    }

    private Finding finding(JudgedResponse response, Kind kind, String declared) {
        int length = response.response().body().length();
        String received = length > 0 ? length + " bytes" : "a Content-Length that announces a body";
        return response.finding(this)
                .violates("content", response.declared().node().place())
                .as(kind)
                .declared(declared)
                .received(received);
    }
}
