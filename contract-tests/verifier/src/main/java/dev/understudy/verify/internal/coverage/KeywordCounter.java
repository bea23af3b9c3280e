package dev.understudy.verify.internal.coverage;

import dev.understudy.contract.BodySchema;
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
import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.coverage.ParameterValues.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Counts how often each keyword was put to a value, held and broken, in requests and in answers. */
final class KeywordCounter {

    private static final Set<Rule> JUDGED_BY_SCHEMA = Set.of(Rule.BODY_MATCHES, Rule.HEADERS_MATCH);

    private final Contract contract;
    private final KeywordWalk walk;
    private final Tallies requests = new Tallies();
    private final Tallies answers = new Tallies();

    KeywordCounter(Contract contract) {
        this.contract = contract;
        this.walk = new KeywordWalk(contract.documents());
    }

    void add(Route route, Exchange exchange, List<Finding> findings) {
        List<Value> sent = values(route, exchange.request());
        List<String> brokenInRequest = sent.stream()
                .flatMap(value -> value.schema().judge(value.value()).stream())
                .map(SchemaFault::keyword)
                .toList();
        requests.add(asked(sent), brokenInRequest);
        List<String> brokenInAnswer = findings.stream()
                .filter(finding -> JUDGED_BY_SCHEMA.contains(finding.rule()))
                .map(Finding::keyword)
                .toList();
        answers.add(asked(values(route.operation(), exchange.answer())), brokenInAnswer);
    }

    /** A row for each keyword of the contract, and for whatever else was broken. */
    List<KeywordCount> counts() {
        Set<String> keywords = new TreeSet<>(requests.keywords());
        keywords.addAll(answers.keywords());
        keywords.addAll(walk.used(
                contract.operations().stream().flatMap(KeywordCounter::schemas).toList()));
        return keywords.stream()
                .map(keyword -> new KeywordCount(keyword, requests.tally(keyword), answers.tally(keyword)))
                .toList();
    }

    private List<String> asked(List<Value> values) {
        List<String> asked = new ArrayList<>();
        values.forEach(value -> asked.addAll(walk.asked(value.schema(), value.value())));
        return asked;
    }

    private static List<Value> values(Route route, Request request) {
        List<Value> values = new ArrayList<>(ParameterValues.of(route, request));
        route.operation()
                .requestBody()
                .map(RequestBody::contents)
                .flatMap(contents -> value(contents, request.headers(), request.body()))
                .ifPresent(values::add);
        return values;
    }

    private static List<Value> values(Operation operation, Answer answer) {
        Optional<Response> declared = operation.response(answer.status());
        if (declared.isEmpty()) {
            return List.of();
        }
        List<Value> values = new ArrayList<>(ParameterValues.of(declared.get().headers(), answer.headers()));
        value(declared.get().contents(), answer.headers(), answer.body()).ifPresent(values::add);
        return values;
    }

    private static Optional<Value> value(Contents contents, Headers headers, Body body) {
        Optional<BodySchema> schema = headers.mediaType()
                .filter(MediaType::isJson)
                .flatMap(contents::covering)
                .flatMap(Content::schema);
        return schema.flatMap(found -> body.json().map(value -> new Value(found, value)));
    }

    private static Stream<BodySchema> schemas(Operation operation) {
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
