package dev.understudy.verify.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.Documents;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.exchange.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {

    private static final Judge JUDGE = Judge.of(contract("""
            openapi: 3.1.0
            paths:
              /any: {get: {responses: {'200': {content: {'*/*': {schema: {type: object}}}}}}}
              /octets: {get: {responses: {'200': {content: {application/octet-stream: {}}}}}}
              /json: {get: {responses: {'200': {content: {application/json: {schema: {type: object}}}}}}}
              /:
                post:
                  requestBody:
                    content:
                      application/json: {schema: {type: object}}
                      application/x-www-form-urlencoded: {schema: {properties: {a: {type: integer}}}}
                  responses: {'200': {description: done}}
            """));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /any    | ADVICE MediaTypeIsDeclared
                    /octets | ADVICE MediaTypeIsDeclared
                    /json   | VIOLATION MediaTypeIsDeclared
                    """)
    void withoutAContentTypeOctetsMayBeAssumed(String path, String finding) {
        assertThat(response(path, Headers.of(), Body.of("{}"))).containsExactly(finding);
        assertThat(response(path, Headers.of("Content-Type", "nonsense"), Body.of("{}")))
                .containsExactly("VIOLATION MediaTypeIsDeclared");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "1"})
    void jsonBeyondALimitIsNotJudged(String repeated) {
        assertThat(response("/json", json(), Body.of(repeated.repeat(2000))))
                .containsExactly("ADVICE ExchangeIsJudged");
        assertThat(request(json(), Body.of(repeated.repeat(2000)))).containsExactly("ADVICE ExchangeIsJudged");
    }

    @Test
    void aBodyInACodingThatIsNotReadIsNotJudged() {
        assertThat(response("/json", json(), Body.unread("its content coding 'br' is not read")))
                .containsExactly("ADVICE ExchangeIsJudged");
        assertThat(request(json(), Body.unread("it was sent with a Content-Encoding")))
                .containsExactly("ADVICE ExchangeIsJudged");
    }

    @Test
    void aBodyThatIsNotCodedAsDeclaredIsAViolation() {
        assertThat(response("/json", json(), Body.undecodable("it is not gzip")))
                .containsExactly("VIOLATION ExchangeIsJudged");
    }

    @Test
    void aFormThatCannotBeReadIsDrift() {
        Headers form = Headers.of("Content-Type", "application/x-www-form-urlencoded");

        assertThat(request(form, Body.of("a=1%zz"))).containsExactly("DRIFT RequestBodyMatches");
        assertThat(request(form, Body.of("a=x"))).containsExactly("DRIFT RequestBodyMatches");
        assertThat(request(form, Body.of("a=1&a"))).containsExactly("DRIFT RequestBodyMatches");
        assertThat(request(form, Body.of("&&a=1&"))).isEmpty();
    }

    @Test
    void anEmptyPathIsTheRoot() {
        Request request = new Request("POST", URI.create("http://h"), json(), Body.of("1"));

        assertThat(JUDGE.judgeRequest(new Exchange(0, request, new ReceivedResponse(200, Headers.of(), Body.NONE))))
                .hasSize(1);
    }

    private static List<String> response(String path, Headers headers, Body body) {
        Request request = new Request("GET", URI.create("http://h" + path), Headers.of(), Body.NONE);
        return findings(new Exchange(0, request, new ReceivedResponse(200, headers, body)));
    }

    private static List<String> request(Headers headers, Body body) {
        Request request = new Request("POST", URI.create("http://h/"), headers, body);
        return findings(new Exchange(0, request, new ReceivedResponse(200, Headers.of(), Body.NONE)));
    }

    private static List<String> findings(Exchange exchange) {
        return Stream.concat(JUDGE.judge(exchange).stream(), JUDGE.judgeRequest(exchange).stream())
                .map(finding -> finding.kind() + " " + finding.rule())
                .toList();
    }

    private static Headers json() {
        return Headers.of("Content-Type", "application/json");
    }

    private static Contract contract(String yaml) {
        return Contract.of(Documents.of(
                Document.read(URI.create("test:/api.yaml"), "api.yaml", yaml.getBytes(StandardCharsets.UTF_8))));
    }
}
