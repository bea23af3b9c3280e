package dev.understudy.restassured;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.judge.Judge;
import dev.understudy.verify.judge.StatusCoverage;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Judges every response in a REST Assured test by an OpenAPI document:
 *
 * <pre>
 *     static final ContractFilter CONTRACT = ContractFilter.of(Path.of("openapi.yaml"));
 *
 *     given().filter(CONTRACT).get("/things/7").then().statusCode(200);
 * </pre>
 *
 * <p>A response that contradicts the contract, or contains something that the contract does not declare, fails the test
 * with an {@link AssertionError} that quotes the declaration and the received value. A response that violates only an
 * HTTP standard does not fail it. The request itself is not judged, but the contract must declare its operation; send
 * requests for undeclared operations without the filter. If REST Assured follows a redirect, only the last response is
 * judged. Thread-safe.
 */
public final class ContractFilter implements Filter {

    private final Judge judge;
    private final StatusCoverage coverage;
    private final AtomicInteger exchanges = new AtomicInteger();

    private ContractFilter(Contract contract) {
        this.judge = Judge.of(contract);
        this.coverage = new StatusCoverage(contract);
    }

    /**
     * Returns a filter that judges by the OpenAPI 3.0 or 3.1 document in a file.
     *
     * @throws dev.understudy.contract.ContractException if the document cannot be read
     */
    public static ContractFilter of(Path file) {
        return of(Contract.open(file));
    }

    /** Returns a filter that judges by a contract that has already been read. */
    public static ContractFilter of(Contract contract) {
        return new ContractFilter(contract);
    }

    /**
     * Returns which of the declared statuses were returned so far. A response that made its test fail does not count.
     */
    public StatusCoverage coverage() {
        return coverage;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        Exchange exchange = new Exchange(exchanges.getAndIncrement(), toRequest(request), toResponse(response));
        Optional<Operation> operation = judge.operation(exchange);
        List<Finding> findings = judge.judge(exchange).stream()
                .filter(finding -> operation.isEmpty() || finding.kind() != Kind.ADVICE)
                .toList();
        if (!findings.isEmpty()) {
            throw new AssertionError(message(exchange, findings));
        }
        operation.ifPresent(found -> coverage.add(found, exchange.response().status()));
        return response;
    }

    private static Request toRequest(FilterableRequestSpecification request) {
        return new Request(
                request.getMethod(),
                URI.create(request.getURI()),
                headers(request.getHeaders()),
                body(request.<Object>getBody()));
    }

    // REST Assured serialises bodies of other types only when it sends them, so their bytes are not available here. The
    // judge does not need them, because it judges only the response.
    private static Body body(Object body) {
        if (body instanceof byte[] bytes) {
            return Body.of(bytes);
        }
        return body instanceof String text ? Body.of(text) : Body.NONE;
    }

    private static ReceivedResponse toResponse(Response response) {
        byte[] body = response.asByteArray();
        return new ReceivedResponse(
                response.statusCode(), headers(response.getHeaders()), body == null ? Body.NONE : Body.of(body));
    }

    private static Headers headers(Iterable<Header> headers) {
        return new Headers(StreamSupport.stream(headers.spliterator(), false)
                .<Map.Entry<String, String>>map(header -> new SimpleImmutableEntry<>(
                        header.getName(), header.getValue() == null ? "" : header.getValue()))
                .toList());
    }

    private static String message(Exchange exchange, List<Finding> findings) {
        return findings.stream()
                .map(Finding::toString)
                .collect(Collectors.joining("\n", exchange + " violates its contract\n", ""));
    }
}
