package dev.understudy.verify.check;

import dev.understudy.contract.Operation;
import dev.understudy.verify.Finding;
import dev.understudy.verify.Finding.Kind;
import dev.understudy.verify.exchange.Exchange;
import java.util.List;

/** Does the operation declare this status, exactly, as a range, or by its default? Without it nothing else is asked. */
public final class StatusIsDeclared {

    private StatusIsDeclared() {}

    /** What an answer with an undeclared status shows. */
    public static List<Finding> undeclared(Exchange exchange, Operation operation) {
        return List.of(new Finding(
                Kind.DRIFT,
                StatusIsDeclared.class.getSimpleName(),
                operation.id(),
                exchange.index(),
                "",
                "responses",
                operation.node().child("responses").place(),
                String.join(", ", operation.statuses()),
                String.valueOf(exchange.answer().status())));
    }
}
