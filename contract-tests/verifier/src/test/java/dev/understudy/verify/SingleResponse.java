package dev.understudy.verify;

import dev.understudy.contract.Contract;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.judge.Judge;
import java.net.URI;
import java.util.List;

/** Judges one response with status 200 that a contract declares. */
public final class SingleResponse {

    private SingleResponse() {}

    /**
     * Returns the findings about a response.
     *
     * @param mediaType the only media type that the contract declares
     * @param schema the keywords of its schema, in YAML
     */
    public static List<Finding> findings(String mediaType, String schema, Headers headers, Body body) {
        Contract contract = FakeServer.contract("""
                /things:
                  get:
                    responses: {'200': {description: Any, content: {'%s': {schema: {%s}}}}}
                """.formatted(mediaType, schema));
        Request request = new Request("GET", URI.create("http://things.example/things"), Headers.of(), Body.NONE);
        return Judge.of(contract).judge(new Exchange(0, request, new ReceivedResponse(200, headers, body)));
    }
}
