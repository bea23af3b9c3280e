package dev.understudy.verify.internal.send;

import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import java.util.List;

/** Thrown when too many requests got no response. Contains the findings of the interrupted case, which still count. */
public final class ServerLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Request request;
    private final transient List<Finding> findings;

    ServerLostException(String reason, Request request, List<Finding> findings) {
        super(reason);
        this.request = request;
        this.findings = List.copyOf(findings);
    }

    /** Returns the reason why the run ends, as a clause. */
    public String reason() {
        return getMessage();
    }

    /** Returns the request of the interrupted case. */
    public Request request() {
        return request;
    }

    /** Returns the findings of the interrupted case; the last one is about the missing response. */
    public List<Finding> findings() {
        return findings;
    }
}
