package dev.understudy.verify.internal.send;

import dev.understudy.contract.Operation;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.InjectedFault;
import dev.understudy.verify.internal.derive.TestCase;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the status of a response with the status that the test case expects. */
final class Expectations {

    private static final int TOO_MANY_REQUESTS = 429;

    private Expectations() {}

    /** Returns a finding if the status is not an expected one; otherwise empty. */
    static Optional<Finding> judge(TestCase testCase, Exchange exchange) {
        int status = exchange.response().status();
        Expectation expected = testCase.expectation();
        if (expected.kind() == Expectation.Kind.STATUS) {
            return expected.statuses().contains(status)
                    ? Optional.empty()
                    : Optional.of(finding(
                            testCase,
                            exchange,
                            statusRule(testCase),
                            joinWithOr(expected.statuses()) + " for " + testCase.description()));
        }
        if (!Rule.SERVER_DOES_NOT_FAIL.allows(status)) {
            return Optional.of(finding(testCase, exchange, Rule.SERVER_DOES_NOT_FAIL, "no server error (5xx)"));
        }
        return switch (expected.kind()) {
            case ACCEPTED ->
                isAllowed(testCase, status)
                        ? Optional.empty()
                        : Optional.of(finding(testCase, exchange, Rule.VALID_IS_ACCEPTED, acceptedText(testCase)));
            case REJECTED -> rejected(testCase, exchange, Rule.INVALID_IS_REFUSED);
            case UNKNOWN_PATH -> rejected(testCase, exchange, Rule.UNKNOWN_PATH_IS_REFUSED);
            case UNDECLARED_METHOD -> rejected(testCase, exchange, Rule.WRONG_METHOD_IS_REFUSED);
            default -> Optional.empty();
        };
    }

    private static boolean isAllowed(TestCase testCase, int status) {
        Operation operation = testCase.template().operation();
        boolean declared = operation.response(status).isPresent();
        // A 429 says nothing about whether the content of the request is valid.
        return Rule.VALID_IS_ACCEPTED.allows(status)
                || (declared
                        && (status == TOO_MANY_REQUESTS
                                || testCase.expectation().statuses().contains(status)));
    }

    private static Optional<Finding> rejected(TestCase testCase, Exchange exchange, Rule rule) {
        return rule.allows(exchange.response().status())
                ? Optional.empty()
                : Optional.of(finding(testCase, exchange, rule, "a 4xx for " + testCase.description()));
    }

    private static Rule statusRule(TestCase testCase) {
        Credentials.Kind kind = testCase.credentials().kind();
        return kind == Credentials.Kind.NONE || kind == Credentials.Kind.INVALID
                ? Rule.CREDENTIALS_ARE_ASKED
                : Rule.PROBE_IS_ANSWERED;
    }

    private static String acceptedText(TestCase testCase) {
        Set<Integer> alsoAccepted = testCase.expectation().statuses();
        return "a 2xx or 3xx" + (alsoAccepted.isEmpty() ? "" : ", or " + joinWithOr(alsoAccepted)) + " for "
                + testCase.description();
    }

    private static String joinWithOr(Set<Integer> statuses) {
        return new TreeSet<>(statuses).stream().map(String::valueOf).collect(Collectors.joining(" or "));
    }

    private static Finding finding(TestCase testCase, Exchange exchange, Rule rule, String declared) {
        Operation operation = testCase.template().operation();
        String body = exchange.response().body().text();
        return Finding.of(rule)
                .in(operation.id(), exchange.index())
                .violates(
                        testCase.fault().map(InjectedFault::keyword).orElse("responses"),
                        operation.node().child("responses").place())
                .at(testCase.fault().map(fault -> "/request" + fault.at()).orElse(""))
                .declared(declared)
                .received(exchange.response().status() + (body.isEmpty() ? "" : " " + shorten(body)));
    }

    private static String shorten(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
