package dev.understudy.verify.internal.check;

import dev.understudy.contract.Operation;
import dev.understudy.contract.SchemaFault;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.FindingBuilder.KeywordStep;
import java.util.Map;

/**
 * A request that was answered with something better than an error.
 *
 * @param exchange the exchange
 * @param operation the operation
 * @param pathValues the values of the path's parameters, still percent-encoded
 */
public record AcceptedRequest(Exchange exchange, Operation operation, Map<String, String> pathValues) {

    /** Whether the answer says that the request was taken. */
    public static boolean isAccepted(Exchange exchange) {
        return exchange.answer().status() < 400;
    }

    Request request() {
        return exchange.request();
    }

    KeywordStep finding(RequestCheck check) {
        return new Subject(exchange, operation).finding(check.rule());
    }

    Finding finding(RequestCheck check, String above, SchemaFault fault) {
        return FaultWords.finding(finding(check), above, fault)
                .declared(FaultWords.declared(fault))
                .received(accepted(FaultWords.received(fault)));
    }

    /** Adds to what was received that the server accepted it. */
    String accepted(String received) {
        return received + ", sent and answered " + exchange.answer().status();
    }
}
