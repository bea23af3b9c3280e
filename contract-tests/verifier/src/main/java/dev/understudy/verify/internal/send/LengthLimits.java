package dev.understudy.verify.internal.send;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.derive.SupplementaryString;
import dev.understudy.verify.internal.derive.TestCase;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises a server that counts UTF-16 code units although the contract limits the number of characters.
 *
 * <p>That a server refuses a valid value is only advice, because it may have further rules. If it accepts as many
 * characters of one code unit each, and half as many of the same characters, then only its way to count is left as the
 * reason.
 */
final class LengthLimits {

    private final Set<List<Object>> tried = new HashSet<>();

    /**
     * Returns the finding of a violation if the server counts code units; otherwise empty. Sends up to three requests
     * to find out, but only once for each location of an operation.
     */
    Optional<Finding> violation(Finding finding, TestCase testCase, CaseSender sender) {
        Optional<SupplementaryString> string = finding.rule() == Rule.VALID_IS_ACCEPTED && finding.kind() == Kind.ADVICE
                ? SupplementaryString.in(testCase.template())
                : Optional.empty();
        return string.filter(found -> tried.add(List.of(testCase.template().operation(), found.place())))
                .filter(found -> isAccepted(testCase.with(found.withOneUnitEach()), sender)
                        && isAccepted(testCase.with(found.halfAsLong()), sender)
                        && isRefused(testCase, sender))
                .map(
                        found -> Finding.of(Rule.VALID_IS_ACCEPTED)
                                .in(finding.operation(), finding.exchange())
                                .violates("maxLength", finding.contract())
                                .at("/request" + found.place())
                                .declared("a 2xx or 3xx, since the limit counts characters, not UTF-16 code units"
                                        + " (JSON Schema Validation, section 6.3.1)")
                                .received(
                                        finding.received()
                                                + "; as many characters of one code unit each were accepted, and half as many of these"));
    }

    private static boolean isAccepted(TestCase testCase, CaseSender sender) {
        return sender.send(testCase).filter(Outcome::isSuccess).isPresent();
    }

    private static boolean isRefused(TestCase testCase, CaseSender sender) {
        return sender.send(testCase)
                .flatMap(Outcome::response)
                .filter(response -> Rule.INVALID_IS_REFUSED.allows(response.status()))
                .isPresent();
    }
}
