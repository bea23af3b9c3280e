package dev.understudy.verify.internal.check;

import dev.understudy.contract.Contract;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import java.util.List;

/**
 * Reports an exchange whose method and path the contract does not declare. Recorded traffic often contains such
 * exchanges, so the finding is advice. It is reported because an exchange that was not judged must not look like one
 * that passed.
 */
public final class OperationIsDeclared {

    private OperationIsDeclared() {}

    /** Returns the finding for an exchange whose operation the contract does not declare. */
    public static List<Finding> undeclared(Contract contract, Exchange exchange) {
        String methodAndPath =
                exchange.request().method() + " " + exchange.request().uri().getRawPath();
        return List.of(Finding.of(Rule.OPERATION_IS_DECLARED)
                .in(methodAndPath, exchange.index())
                .violates("paths", contract.root().child("paths").place())
                .declared(contract.operations().size() + " operations, none with this method and path")
                .received(methodAndPath + ", not judged; the response has status "
                        + exchange.response().status()));
    }
}
