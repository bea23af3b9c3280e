package dev.understudy.verify.internal.check;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import java.util.List;
import java.util.Map;

/**
 * Reports a response without the header that HTTP requires for its status. The finding is only advice, because
 * it violates HTTP and not the contract.
 */
public final class StandardsAreKept implements ResponseCheck {

    // RFC 9110 sections 11.6.1, 15.5.6 and 15.5.8.
    private static final Map<Integer, String> REQUIRED_HEADERS =
            Map.of(401, "WWW-Authenticate", 405, "Allow", 407, "Proxy-Authenticate");

    @Override
    public Rule rule() {
        return Rule.STANDARDS_ARE_KEPT;
    }

    @Override
    public List<Finding> judge(JudgedResponse response) {
        String header = REQUIRED_HEADERS.get(response.response().status());
        if (header == null || response.response().headers().first(header).isPresent()) {
            return List.of();
        }
        return List.of(response.finding(this)
                .violates("headers", response.declared().node().place())
                .at("/headers/" + header)
                .declared("RFC 9110 requires the header " + header + " with this status")
                .received("no such header"));
    }
}
