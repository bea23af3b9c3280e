package dev.understudy.verify.internal.check;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import java.util.List;
import java.util.Map;

/** Does the answer have the header that HTTP itself asks for with its status? If the contract does not ask, it is advice. */
public final class StandardsAreKept implements Check {

    // RFC 9110 sections 11.6.1, 15.5.6 and 15.5.8.
    private static final Map<Integer, String> DEMANDED =
            Map.of(401, "WWW-Authenticate", 405, "Allow", 407, "Proxy-Authenticate");

    @Override
    public Rule rule() {
        return Rule.STANDARDS_ARE_KEPT;
    }

    @Override
    public List<Finding> judge(JudgedAnswer answer) {
        String header = DEMANDED.get(answer.answer().status());
        if (header == null || answer.answer().headers().first(header).isPresent()) {
            return List.of();
        }
        return List.of(answer.finding(this)
                .breaks("headers", answer.declared().node().place())
                .at("/headers/" + header)
                .declared("nothing; RFC 9110 demands " + header + " with this status")
                .received("no such header"));
    }
}
