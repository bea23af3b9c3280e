package dev.understudy.verify.internal.check;

import dev.understudy.contract.Operation;
import dev.understudy.contract.SchemaFault;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.FindingBuilder.KeywordStep;
import java.util.Map;

/**
 * A request that the server accepted, with its operation.
 *
 * @param exchange the request and its response
 * @param operation the operation of the request
 * @param pathValues the values of the path parameters, still percent-encoded
 */
public record AcceptedRequest(Exchange exchange, Operation operation, Map<String, String> pathValues) {

    /** Returns whether the server accepted the request, which means any status below 400. */
    public static boolean isAccepted(Exchange exchange) {
        return exchange.response().status() < 400;
    }

    Request request() {
        return exchange.request();
    }

    KeywordStep finding(RequestCheck check) {
        return new FindingSubject(exchange, operation).finding(check.rule());
    }

    Finding finding(RequestCheck check, String base, SchemaFault fault) {
        return KeywordFindings.finding(finding(check), base, fault)
                .declared(KeywordFindings.declared(fault))
                .received(withAcceptedStatus(KeywordFindings.received(fault)));
    }

    /**
     * Returns the received value of a finding, with a note that the server accepted the request and with which status.
     */
    String withAcceptedStatus(String received) {
        return received + "; the server accepted the request with status "
                + exchange.response().status();
    }
}
