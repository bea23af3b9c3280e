package dev.understudy.verify.internal.send;

import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.internal.derive.TestCase;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The result of sending a test case.
 *
 * @param testCase the case as sent
 * @param request its request
 * @param exchange the last exchange of the case; empty if the last request got no response
 * @param findings the findings of all exchanges of the case
 */
public record Outcome(TestCase testCase, Request request, Optional<Exchange> exchange, List<Finding> findings) {

    /** Returns the last response; empty if there was none. */
    public Optional<ReceivedResponse> response() {
        return exchange.map(Exchange::response);
    }

    /** Returns whether the last response reports success. */
    public boolean isSuccess() {
        return response().filter(ReceivedResponse::isSuccess).isPresent();
    }

    /** Returns the JSON body of a response that reports success; empty if there is none. */
    public Optional<JsonNode> successBody() {
        return response()
                .filter(ReceivedResponse::isSuccess)
                .flatMap(response -> response.body().json());
    }
}
