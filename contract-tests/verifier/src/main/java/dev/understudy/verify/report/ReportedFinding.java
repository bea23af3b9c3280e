package dev.understudy.verify.report;

import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.internal.curl.Curl;
import dev.understudy.verify.internal.digest.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * A finding with everything needed to reproduce it. It contains no credentials.
 *
 * @param id the id of the fault, 12 hexadecimal digits; the same in every run and in every exchange that shows the
 *     fault
 * @param finding the finding
 * @param request the shortest request that reproduces the fault
 * @param curl the same request as a shell command on one line
 * @param waived the reason why the finding is waived; empty if it is not waived
 * @param chain the requests that lead to the ids in the request, in the order in which they were sent
 */
public record ReportedFinding(
        String id, Finding finding, Request request, String curl, Optional<String> waived, List<ChainStep> chain) {

    private static final int NAME_DIGITS = 16;

    /** Creates a finding whose request needs no other requests before it. */
    public ReportedFinding(String id, Finding finding, Request request, String curl, Optional<String> waived) {
        this(id, finding, request, curl, waived, List.of());
    }

    /** Returns the name of the file from which the curl command reads a long or binary body. */
    public String bodyFile() {
        return bodyFile(request.body());
    }

    /** Returns the content of {@link #bodyFile()}; empty if the curl command contains the body or there is no body. */
    public Optional<Body> separateBody() {
        Body body = request.body();
        return body.isKnown() && !Curl.isInline(body) ? Optional.of(body) : Optional.empty();
    }

    /** Returns the name of the file for a body. Findings with equal bodies share one file. */
    public static String bodyFile(Body body) {
        return Sha256.of(body.bytes(), NAME_DIGITS) + ".body";
    }
}
