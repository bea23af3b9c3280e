package dev.understudy.verify.internal.check;

import dev.understudy.contract.Operation;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import java.util.List;

/**
 * Reports a status that matches no response of the operation: no exact status, no range such as {@code 4XX} and no
 * {@code default}. No other check applies to such a response.
 */
public final class StatusIsDeclared {

    private StatusIsDeclared() {}

    /** Returns the finding for a response with an undeclared status. */
    public static List<Finding> undeclared(Exchange exchange, Operation operation) {
        return List.of(Finding.of(Rule.STATUS_IS_DECLARED)
                .in(operation.id(), exchange.index())
                .violates("responses", operation.node().child("responses").place())
                .declared(String.join(", ", operation.statuses()))
                .received(String.valueOf(exchange.response().status())));
    }
}
