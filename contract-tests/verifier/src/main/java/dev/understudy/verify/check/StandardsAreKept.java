package dev.understudy.verify.check;

import dev.understudy.verify.Finding;
import dev.understudy.verify.Finding.Kind;
import java.util.List;
import java.util.Map;

/** Does the answer have the header that HTTP itself asks for with its status? If the contract does not ask, it is advice. */
public final class StandardsAreKept implements Check {

    // RFC 9110 sections 11.6.1, 15.5.6 and 15.5.8.
    private static final Map<Integer, String> DEMANDED =
            Map.of(401, "WWW-Authenticate", 405, "Allow", 407, "Proxy-Authenticate");

    @Override
    public List<Finding> judge(JudgedAnswer answer) {
        String header = DEMANDED.get(answer.answer().status());
        if (header == null || answer.answer().headers().first(header).isPresent()) {
            return List.of();
        }
        return List.of(answer.finding(
                Kind.ADVICE,
                this,
                "/headers/" + header,
                "headers",
                answer.declared().node(),
                "nothing; RFC 9110 demands " + header + " with this status",
                "no such header"));
    }
}
