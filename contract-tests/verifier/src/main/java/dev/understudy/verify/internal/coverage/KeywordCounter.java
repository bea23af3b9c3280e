package dev.understudy.verify.internal.coverage;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Content;
import dev.understudy.contract.Contents;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.RequestBody;
import dev.understudy.contract.Response;
import dev.understudy.contract.Route;
import dev.understudy.contract.SchemaFault;
import dev.understudy.contract.syntax.MediaType;
import dev.understudy.verify.coverage.Coverage.KeywordCount;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.coverage.ReceivedParameters.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Counts how often each keyword was satisfied and violated, in requests and in responses. The violations in responses
 * are taken from the findings, those in requests from a separate validation.
 */
final class KeywordCounter {

    private static final Set<Rule> RULES_ABOUT_SCHEMAS = Set.of(Rule.BODY_MATCHES, Rule.HEADERS_MATCH);

    private final Contract contract;
    private final KeywordWalk walk;
    private final KeywordTally requests = new KeywordTally();
    private final KeywordTally responses = new KeywordTally();

    KeywordCounter(Contract contract) {
        this.contract = contract;
        this.walk = new KeywordWalk(contract.documents());
    }

    void add(Route route, Exchange exchange, List<Finding> findings) {
        List<Value> sent = values(route, exchange.request());
        List<String> violatedInRequest = sent.stream()
                .flatMap(value -> value.schema().judge(value.value()).stream())
                .map(SchemaFault::keyword)
                .toList();
        requests.add(applied(sent), violatedInRequest);
        List<String> violatedInResponse = findings.stream()
                .filter(finding -> RULES_ABOUT_SCHEMAS.contains(finding.rule()))
                .map(Finding::keyword)
                .toList();
        responses.add(applied(values(route.operation(), exchange.response())), violatedInResponse);
    }

    /** Returns a row for each keyword in the contract and for every other keyword that was violated. */
    List<KeywordCount> counts() {
        Set<String> keywords = new TreeSet<>(requests.keywords());
        keywords.addAll(responses.keywords());
        keywords.addAll(walk.usedKeywords(
                contract.operations().stream().flatMap(KeywordCounter::schemas).toList()));
        return keywords.stream()
                .map(keyword -> new KeywordCount(keyword, requests.tally(keyword), responses.tally(keyword)))
                .toList();
    }

    private List<String> applied(List<Value> values) {
        List<String> applied = new ArrayList<>();
        values.forEach(value -> applied.addAll(walk.applicableKeywords(value.schema(), value.value())));
        return applied;
    }

    private static List<Value> values(Route route, Request request) {
        List<Value> values = new ArrayList<>(ReceivedParameters.of(route, request));
        route.operation()
                .requestBody()
                .map(RequestBody::contents)
                .flatMap(contents -> value(contents, request.headers(), request.body()))
                .ifPresent(values::add);
        return values;
    }

    private static List<Value> values(Operation operation, ReceivedResponse response) {
        Optional<Response> declared = operation.response(response.status());
        if (declared.isEmpty()) {
            return List.of();
        }
        List<Value> values =
                new ArrayList<>(ReceivedParameters.of(declared.get().headers(), response.headers()));
        value(declared.get().contents(), response.headers(), response.body()).ifPresent(values::add);
        return values;
    }

    private static Optional<Value> value(Contents contents, Headers headers, Body body) {
        Optional<CompiledSchema> schema = headers.mediaType()
                .filter(MediaType::isJson)
                .flatMap(contents::covering)
                .flatMap(Content::schema);
        return schema.flatMap(found -> body.json().map(value -> new Value(found, value)));
    }

    private static Stream<CompiledSchema> schemas(Operation operation) {
        Stream<Contents> contents = Stream.concat(
                operation.requestBody().map(RequestBody::contents).stream(),
                operation.responses().values().stream().map(Response::contents));
        Stream<Parameter> parameters = Stream.concat(
                operation.parameters().stream(),
                operation.responses().values().stream().flatMap(response -> response.headers().stream()));
        return Stream.concat(
                contents.flatMap(each -> each.all().stream()).flatMap(content -> content.schema().stream()),
                parameters.flatMap(parameter -> parameter.schema().stream()));
    }
}
