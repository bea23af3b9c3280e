package dev.understudy.verify.internal.check;

import dev.understudy.contract.Contract;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import java.util.List;

/**
 * Is there an operation for this method and path? Recorded traffic holds much that is none of the contract's business,
 * so its absence is advice; but it is said, since an exchange that nobody judged must not look like one that passed.
 */
public final class OperationIsDeclared {

    private OperationIsDeclared() {}

    /** What an exchange without an operation shows. */
    public static List<Finding> missing(Contract contract, Exchange exchange) {
        String called =
                exchange.request().method() + " " + exchange.request().uri().getRawPath();
        return List.of(Finding.of(Rule.OPERATION_IS_DECLARED)
                .in(called, exchange.index())
                .breaks("paths", contract.root().child("paths").place())
                .declared(contract.operations().size() + " operations, none of them for this")
                .received(called + ", answered " + exchange.answer().status() + " and not judged"));
    }
}
