package dev.understudy.verify.internal.send;

import dev.understudy.contract.Operation;
import dev.understudy.contract.syntax.MediaType;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.InjectedFault;
import dev.understudy.verify.internal.derive.Payload;
import dev.understudy.verify.internal.derive.TestCase;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the status of a response with the status that the test case expects. */
final class Expectations {

    // These statuses say nothing about whether the content of a request is valid: the caller lacks a permission, the
    // request conflicts with the state of the server, or a limit is used up.
    private static final Set<Integer> INDEPENDENT_OF_CONTENT = Set.of(401, 403, 409, 429);

    private static final String UNSUPPORTED_MEDIA_TYPE = "415";

    private Expectations() {}

    /** Returns a finding if the status is not an expected one; otherwise empty. */
    static Optional<Finding> judge(TestCase testCase, Exchange exchange) {
        int status = exchange.response().status();
        Expectation expected = testCase.expectation();
        if (!isProbe(testCase) && !Rule.SERVER_DOES_NOT_FAIL.allows(status)) {
            return Optional.of(
                    finding(testCase, exchange, Rule.SERVER_DOES_NOT_FAIL, "no server error (5xx)", Kind.VIOLATION));
        }
        return switch (expected.kind()) {
            case STATUS -> status(testCase, exchange);
            case ACCEPTED ->
                isAllowed(testCase, status)
                        ? Optional.empty()
                        : Optional.of(finding(
                                testCase, exchange, Rule.VALID_IS_ACCEPTED, acceptedText(testCase), Kind.ADVICE));
            case REJECTED -> rejectedOrIgnored(testCase, exchange);
            case REJECTION_EXPECTED ->
                rejected(
                        testCase,
                        exchange,
                        Rule.INVALID_IS_REFUSED,
                        isMediaTypeJudged(testCase) ? Kind.DRIFT : Kind.ADVICE);
            case UNKNOWN_PATH -> rejected(testCase, exchange, Rule.UNKNOWN_PATH_IS_REFUSED, Kind.ADVICE);
            case UNDECLARED_METHOD -> rejected(testCase, exchange, Rule.WRONG_METHOD_IS_REFUSED, Kind.ADVICE);
            default -> Optional.empty();
        };
    }

    /** Returns whether the profile names the expected status of a case, which may be a 5xx. */
    static boolean isProbe(TestCase testCase) {
        return testCase.expectation().kind() == Expectation.Kind.STATUS && !isAboutCredentials(testCase);
    }

    private static Optional<Finding> status(TestCase testCase, Exchange exchange) {
        Set<Integer> statuses = testCase.expectation().statuses();
        if (statuses.contains(exchange.response().status())) {
            return Optional.empty();
        }
        boolean credentials = isAboutCredentials(testCase);
        String declared = credentials ? "401, 403 or another 4xx" : joinWithOr(statuses);
        return Optional.of(finding(
                testCase,
                exchange,
                credentials ? Rule.CREDENTIALS_ARE_ASKED : Rule.PROBE_IS_ANSWERED,
                declared + " for " + testCase.description(),
                Kind.VIOLATION));
    }

    private static boolean isAllowed(TestCase testCase, int status) {
        Operation operation = testCase.template().operation();
        // Another check reports an undeclared status.
        return Rule.VALID_IS_ACCEPTED.allows(status)
                || operation.response(status).isEmpty()
                || INDEPENDENT_OF_CONTENT.contains(status)
                || testCase.expectation().statuses().contains(status);
    }

    private static Optional<Finding> rejectedOrIgnored(TestCase testCase, Exchange exchange) {
        if (testCase.fault().filter(TolerantHeaders::allow).isPresent()) {
            return Optional.empty();
        }
        return isIgnorable(testCase)
                ? ReadOnlyValues.judge(testCase, exchange)
                        .or(() -> rejected(testCase, exchange, Rule.INVALID_IS_REFUSED, Kind.ADVICE))
                : rejected(testCase, exchange, Rule.INVALID_IS_REFUSED, Kind.VIOLATION);
    }

    private static Optional<Finding> rejected(TestCase testCase, Exchange exchange, Rule rule, Kind kind) {
        return rule.allows(exchange.response().status())
                ? Optional.empty()
                : Optional.of(finding(testCase, exchange, rule, "a 4xx for " + testCase.description(), kind));
    }

    // A server may ignore the value of a readOnly property or reject it (JSON Schema Validation, section 9.4).
    private static boolean isIgnorable(TestCase testCase) {
        return testCase.fault()
                .map(InjectedFault::keyword)
                .filter("readOnly"::equals)
                .isPresent();
    }

    // With a declared 415, the contract itself says that the server does not accept other media types.
    private static boolean isMediaTypeJudged(TestCase testCase) {
        Operation operation = testCase.template().operation();
        Optional<MediaType> sent =
                testCase.template().payload().map(Payload::contentType).flatMap(MediaType::of);
        return operation.responses().containsKey(UNSUPPORTED_MEDIA_TYPE)
                && sent.isPresent()
                && operation
                        .requestBody()
                        .filter(body -> body.contents().covering(sent.get()).isEmpty())
                        .isPresent();
    }

    private static boolean isAboutCredentials(TestCase testCase) {
        Credentials.Kind kind = testCase.credentials().kind();
        return kind == Credentials.Kind.NONE || kind == Credentials.Kind.INVALID;
    }

    private static String acceptedText(TestCase testCase) {
        Set<Integer> alsoAccepted = testCase.expectation().statuses();
        return "a 2xx or 3xx" + (alsoAccepted.isEmpty() ? "" : ", or " + joinWithOr(alsoAccepted)) + " for "
                + testCase.description();
    }

    private static String joinWithOr(Set<Integer> statuses) {
        return new TreeSet<>(statuses).stream().map(String::valueOf).collect(Collectors.joining(" or "));
    }

    private static Finding finding(TestCase testCase, Exchange exchange, Rule rule, String declared, Kind kind) {
        Operation operation = testCase.template().operation();
        String body = exchange.response().body().text();
        return Finding.of(rule)
                .in(operation.id(), exchange.index())
                .violates(
                        testCase.fault().map(InjectedFault::keyword).orElse("responses"),
                        operation.node().child("responses").place())
                .as(kind)
                .at(testCase.fault().map(fault -> "/request" + fault.at()).orElse(""))
                .declared(declared)
                .received(exchange.response().status() + (body.isEmpty() ? "" : " " + shorten(body)));
    }

    private static String shorten(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
