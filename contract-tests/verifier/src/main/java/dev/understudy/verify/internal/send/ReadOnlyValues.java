package dev.understudy.verify.internal.send;

import dev.understudy.contract.Operation;
import dev.understudy.contract.syntax.Uuids;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.derive.InjectedFault;
import dev.understudy.verify.internal.derive.TestCase;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Reports a {@code readOnly} value in a request that the server has adopted, although it may only ignore the value or
 * reject the request (JSON Schema Validation, section 9.4). Only UUIDs and times are compared, since any other value may
 * also be the server's own.
 */
final class ReadOnlyValues {

    private static final String BODY = "/body";

    private ReadOnlyValues() {}

    /** Returns a finding if the response contains the value that the request was not allowed to choose. */
    static Optional<Finding> judge(TestCase testCase, Exchange exchange) {
        Optional<JsonPointer> at = testCase.fault()
                .map(InjectedFault::at)
                .filter(location -> location.startsWith(BODY + "/"))
                .map(location -> JsonPointer.compile(location.substring(BODY.length())));
        Optional<JsonNode> sent =
                at.flatMap(pointer -> testCase.template().body().map(body -> body.at(pointer)));
        Optional<JsonNode> received =
                at.flatMap(pointer -> exchange.response().body().json().map(body -> body.at(pointer)));
        boolean isAdopted = exchange.response().isSuccess()
                && sent.filter(ReadOnlyValues::isUnmistakable).isPresent()
                && sent.equals(received)
                && !testCase.template().parameters().containsValue(sent.get());
        return isAdopted ? Optional.of(finding(testCase, exchange, at.get(), sent.get())) : Optional.empty();
    }

    private static Finding finding(TestCase testCase, Exchange exchange, JsonPointer at, JsonNode sent) {
        Operation operation = testCase.template().operation();
        return Finding.of(Rule.READ_ONLY_STAYS)
                .in(operation.id(), exchange.index())
                .violates("readOnly", operation.node().child("requestBody").place())
                .at(at.toString())
                .declared("a value that the server chooses, or a 4xx")
                .received(exchange.response().status() + " with the value of the request: " + sent);
    }

    private static boolean isUnmistakable(JsonNode value) {
        return value.isString() && (Uuids.isUuid(value.stringValue()) || isTime(value.stringValue()));
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
