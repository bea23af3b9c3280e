package dev.understudy.verify.report;

import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.internal.curl.Curl;
import java.util.Optional;

/**
 * A finding with all that is needed to see it again. It holds no credentials.
 *
 * @param id names the fault, the same in every run and every exchange that shows it: 12 hexadecimal digits
 * @param finding what was found
 * @param request the shortest request that shows it
 * @param curl the same request as one line for a shell
 * @param waived why it is accepted; empty if it is not
 */
public record ReportedFinding(String id, Finding finding, Request request, String curl, Optional<String> waived) {

    /** Returns the name of the file that the curl line reads a long or binary body from. */
    public String bodyFile() {
        return bodyFile(id);
    }

    /** Returns the body that belongs in {@link #bodyFile()}; empty if the curl line contains it or there is none. */
    public Optional<Body> separateBody() {
        Body body = request.body();
        return body.isKnown() && !Curl.isInline(body) ? Optional.of(body) : Optional.empty();
    }

    /** Returns the name of the body file of the finding with this id. */
    public static String bodyFile(String id) {
        return id + ".body";
    }
}
