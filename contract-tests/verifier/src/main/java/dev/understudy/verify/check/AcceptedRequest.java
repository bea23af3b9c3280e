package dev.understudy.verify.check;

import dev.understudy.contract.Operation;
import dev.understudy.contract.SchemaFault;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.verify.Finding;
import dev.understudy.verify.Finding.Kind;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Request;
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

    Finding finding(
            RequestCheck check,
            String pointer,
            String keyword,
            DocumentNode contract,
            String declared,
            String received) {
        return subject().finding(Kind.DRIFT, check.name(), pointer, keyword, contract, declared, accepted(received));
    }

    Finding finding(RequestCheck check, String above, SchemaFault fault) {
        Finding finding = FaultWords.finding(subject(), Kind.DRIFT, check.name(), above, fault);
        return new Finding(
                finding.kind(),
                finding.check(),
                finding.operation(),
                finding.exchange(),
                finding.pointer(),
                finding.keyword(),
                finding.contract(),
                finding.declared(),
                accepted(finding.received()));
    }

    private Subject subject() {
        return new Subject(exchange, operation);
    }

    private String accepted(String received) {
        return received + ", sent and answered " + exchange.answer().status();
    }
}
