package dev.understudy.verify.internal.send;

import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.derive.TestCase;
import java.util.Optional;

/** Decides how serious an undeclared status is, in view of the test case. */
final class StatusSeverity {

    private StatusSeverity() {}

    /**
     * Returns a finding with its severity; empty if another rule already reports the status.
     *
     * <ul>
     *   <li>A 5xx is a failure of the server, whether it is declared or not.
     *   <li>A request that refers to a resource of which nobody knows whether it exists may get a 404 or a 410. Many
     *       contracts leave these out, so they are only advice.
     * </ul>
     */
    static Optional<Finding> adjust(Finding finding, TestCase testCase, Exchange exchange) {
        if (finding.rule() != Rule.STATUS_IS_DECLARED) {
            return Optional.of(finding);
        }
        int status = exchange.response().status();
        if (!Rule.SERVER_DOES_NOT_FAIL.allows(status) && !Expectations.isProbe(testCase)) {
            return Optional.empty();
        }
        boolean mayBeAbsent = testCase.refersToUnknown() && exchange.response().isAbsent();
        return Optional.of(mayBeAbsent ? finding.as(Kind.ADVICE) : finding);
    }
}
