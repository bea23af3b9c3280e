package dev.understudy.verify.check;

import dev.understudy.contract.Contract;
import dev.understudy.verify.Finding;
import dev.understudy.verify.Finding.Kind;
import dev.understudy.verify.exchange.Exchange;
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
        return List.of(new Finding(
                Kind.ADVICE,
                OperationIsDeclared.class.getSimpleName(),
                called,
                exchange.index(),
                "",
                "paths",
                contract.root().child("paths").place(),
                contract.operations().size() + " operations, none of them for this",
                called + ", answered " + exchange.answer().status() + " and not judged"));
    }
}
