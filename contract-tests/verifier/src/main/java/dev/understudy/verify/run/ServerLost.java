package dev.understudy.verify.run;

import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import java.util.List;

/** The server has stopped answering; what was found up to here still counts. */
final class ServerLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Request request;
    private final transient List<Finding> findings;

    ServerLost(Request request, List<Finding> findings) {
        super("The server has stopped answering.");
        this.request = request;
        this.findings = List.copyOf(findings);
    }

    Request request() {
        return request;
    }

    List<Finding> findings() {
        return findings;
    }
}
