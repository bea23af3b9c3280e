package dev.understudy.verify.run;

import dev.understudy.contract.Operation;
import dev.understudy.verify.Finding;
import dev.understudy.verify.Finding.Kind;
import dev.understudy.verify.derive.Case;
import dev.understudy.verify.derive.Credentials;
import dev.understudy.verify.derive.Expectation;
import dev.understudy.verify.derive.Fault;
import dev.understudy.verify.exchange.Exchange;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds the status of an answer against what its case expects. */
final class Expectations {

    private static final int TOO_MANY_REQUESTS = 429;

    private Expectations() {}

    /** What the status shows; empty if it is as expected. */
    static Optional<Finding> judge(Case each, Exchange exchange) {
        int status = exchange.answer().status();
        Expectation expected = each.expectation();
        if (expected.kind() == Expectation.Kind.STATUS) {
            return expected.statuses().contains(status)
                    ? Optional.empty()
                    : Optional.of(finding(each, exchange, check(each), or(expected.statuses())));
        }
        if (status >= 500) {
            return Optional.of(finding(each, exchange, "ServerDoesNotFail", "no failure of the server"));
        }
        return switch (expected.kind()) {
            case ACCEPTED ->
                isAccepted(each, status)
                        ? Optional.empty()
                        : Optional.of(finding(each, exchange, "ValidIsAccepted", accepted(each)));
            case REFUSED ->
                isRefusal(status)
                        ? Optional.empty()
                        : Optional.of(finding(each, exchange, "InvalidIsRefused", "a 4xx for " + each.what()));
            case UNKNOWN_PATH ->
                isRefusal(status)
                        ? Optional.empty()
                        : Optional.of(finding(each, exchange, "UnknownPathIsRefused", "a 4xx for " + each.what()));
            case WRONG_METHOD ->
                isRefusal(status)
                        ? Optional.empty()
                        : Optional.of(finding(each, exchange, "WrongMethodIsRefused", "a 4xx for " + each.what()));
            default -> Optional.empty();
        };
    }

    private static boolean isAccepted(Case each, int status) {
        Operation operation = each.draft().operation();
        boolean declared = operation.response(status).isPresent();
        // Who is refused for calling too often was not refused for what they said.
        return (status >= 200 && status < 400)
                || (declared
                        && (status == TOO_MANY_REQUESTS
                                || each.expectation().statuses().contains(status)));
    }

    private static boolean isRefusal(int status) {
        return status >= 400 && status < 500;
    }

    private static String check(Case each) {
        Credentials.Kind kind = each.caller().kind();
        return kind == Credentials.Kind.NONE || kind == Credentials.Kind.WRONG
                ? "CredentialsAreAsked"
                : "ProbeIsAnswered";
    }

    private static String accepted(Case each) {
        Set<Integer> too = each.expectation().statuses();
        return "a 2xx" + (too.isEmpty() ? "" : ", or " + or(too)) + " for " + each.what();
    }

    private static String or(Set<Integer> statuses) {
        return new TreeSet<>(statuses).stream().map(String::valueOf).collect(Collectors.joining(" or "));
    }

    private static Finding finding(Case each, Exchange exchange, String check, String declared) {
        Operation operation = each.draft().operation();
        String body = exchange.answer().body().text();
        return new Finding(
                Kind.VIOLATION,
                check,
                operation.id(),
                exchange.index(),
                each.fault().map(fault -> "/request" + fault.at()).orElse(""),
                each.fault().map(Fault::keyword).orElse("responses"),
                operation.node().child("responses").place(),
                declared.startsWith("a ") || declared.startsWith("no ") ? declared : declared + " for " + each.what(),
                exchange.answer().status() + (body.isEmpty() ? "" : " " + shorten(body)));
    }

    private static String shorten(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
