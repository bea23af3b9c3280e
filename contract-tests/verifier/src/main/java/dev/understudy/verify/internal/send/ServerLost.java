package dev.understudy.verify.internal.send;

import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import java.util.List;

/** Thrown when the server has stopped answering; what was found until then still counts. */
public final class ServerLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Request request;
    private final transient List<Finding> findings;

    ServerLost(Request request, List<Finding> findings) {
        super("The server has stopped answering.");
        this.request = request;
        this.findings = List.copyOf(findings);
    }

    public Request request() {
        return request;
    }

    public List<Finding> findings() {
        return findings;
    }
}
