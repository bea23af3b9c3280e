package dev.understudy.verify.internal.check;

import dev.understudy.contract.Operation;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import java.util.List;

/** Does the operation declare this status, exactly, as a range, or by its default? Without it nothing else is asked. */
public final class StatusIsDeclared {

    private StatusIsDeclared() {}

    /** What an answer with an undeclared status shows. */
    public static List<Finding> undeclared(Exchange exchange, Operation operation) {
        return List.of(Finding.of(Rule.STATUS_IS_DECLARED)
                .in(operation.id(), exchange.index())
                .breaks("responses", operation.node().child("responses").place())
                .declared(String.join(", ", operation.statuses()))
                .received(String.valueOf(exchange.answer().status())));
    }
}
