package dev.understudy.verify.internal.send;

import dev.understudy.contract.Operation;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.Fault;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the status of an answer with what its case expects. */
final class Expectations {

    private static final int TOO_MANY_REQUESTS = 429;

    private Expectations() {}

    /** Returns what is wrong with the status; empty if it is as expected. */
    static Optional<Finding> judge(Case each, Exchange exchange) {
        int status = exchange.answer().status();
        Expectation expected = each.expectation();
        if (expected.kind() == Expectation.Kind.STATUS) {
            return expected.statuses().contains(status)
                    ? Optional.empty()
                    : Optional.of(finding(each, exchange, rule(each), or(expected.statuses()) + " for " + each.what()));
        }
        if (!Rule.SERVER_DOES_NOT_FAIL.allows(status)) {
            return Optional.of(finding(each, exchange, Rule.SERVER_DOES_NOT_FAIL, "no failure of the server"));
        }
        return switch (expected.kind()) {
            case ACCEPTED ->
                isAccepted(each, status)
                        ? Optional.empty()
                        : Optional.of(finding(each, exchange, Rule.VALID_IS_ACCEPTED, accepted(each)));
            case REFUSED -> refused(each, exchange, Rule.INVALID_IS_REFUSED);
            case UNKNOWN_PATH -> refused(each, exchange, Rule.UNKNOWN_PATH_IS_REFUSED);
            case WRONG_METHOD -> refused(each, exchange, Rule.WRONG_METHOD_IS_REFUSED);
            default -> Optional.empty();
        };
    }

    private static boolean isAccepted(Case each, int status) {
        Operation operation = each.draft().operation();
        boolean declared = operation.response(status).isPresent();
        // A request that is refused by a rate limit is not refused for its content.
        return Rule.VALID_IS_ACCEPTED.allows(status)
                || (declared
                        && (status == TOO_MANY_REQUESTS
                                || each.expectation().statuses().contains(status)));
    }

    private static Optional<Finding> refused(Case each, Exchange exchange, Rule rule) {
        return rule.allows(exchange.answer().status())
                ? Optional.empty()
                : Optional.of(finding(each, exchange, rule, "a 4xx for " + each.what()));
    }

    private static Rule rule(Case each) {
        Credentials.Kind kind = each.caller().kind();
        return kind == Credentials.Kind.NONE || kind == Credentials.Kind.WRONG
                ? Rule.CREDENTIALS_ARE_ASKED
                : Rule.PROBE_IS_ANSWERED;
    }

    private static String accepted(Case each) {
        Set<Integer> too = each.expectation().statuses();
        return "a 2xx" + (too.isEmpty() ? "" : ", or " + or(too)) + " for " + each.what();
    }

    private static String or(Set<Integer> statuses) {
        return new TreeSet<>(statuses).stream().map(String::valueOf).collect(Collectors.joining(" or "));
    }

    private static Finding finding(Case each, Exchange exchange, Rule rule, String declared) {
        Operation operation = each.draft().operation();
        String body = exchange.answer().body().text();
        return Finding.of(rule)
                .in(operation.id(), exchange.index())
                .breaks(
                        each.fault().map(Fault::keyword).orElse("responses"),
                        operation.node().child("responses").place())
                .at(each.fault().map(fault -> "/request" + fault.at()).orElse(""))
                .declared(declared)
                .received(exchange.answer().status() + (body.isEmpty() ? "" : " " + shorten(body)));
    }

    private static String shorten(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
