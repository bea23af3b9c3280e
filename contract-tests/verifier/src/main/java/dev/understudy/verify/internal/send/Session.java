package dev.understudy.verify.internal.send;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.internal.collect.ReportCollector;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.RequestWriter;
import dev.understudy.verify.internal.derive.SchemaIndependentCases;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.send.HttpSender.NoResponseException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Sends test cases one after another, counts the requests and judges the responses. */
public final class Session {

    private static final int MAX_RETRIES = 2;
    private static final int MAX_WITHOUT_RESPONSE_IN_A_ROW = 3;
    private static final int MAX_WITHOUT_RESPONSE = 10;
    private static final String UNKNOWN_PATH = "/understudy-knows-no-such-path";

    private final Contract contract;
    private final RequestWriter writer;
    private final CallerHeaders headers;
    private final RateLimiter limiter;
    private final ExclusiveSender sender;
    private final CaseJudge judge;
    private final ReportCollector collector;
    private final TrafficListener listener;
    private int withoutResponse;
    private int withoutResponseInARow;

    public Session(
            Contract contract,
            RequestWriter writer,
            CallerHeaders headers,
            RateLimiter limiter,
            HttpSender sender,
            ReportCollector collector,
            TrafficListener listener) {
        this.contract = contract;
        this.writer = writer;
        this.headers = headers;
        this.limiter = limiter;
        this.sender = new ExclusiveSender(sender);
        this.judge = new CaseJudge(contract);
        this.collector = collector;
        this.listener = listener;
    }

    /** Lets only this thread send from now on. Any other thread that sends is blocked until the process ends. */
    public void reserveFor(Thread thread) {
        sender.reserveFor(thread);
    }

    /** Evaluates the supplier while no request is in flight. */
    public <T> T whileIdle(Supplier<T> supplier) {
        return sender.whileIdle(supplier);
    }

    /** Returns the number of requests sent so far. */
    public int sent() {
        return sender.sent();
    }

    /** Returns the HTTP request of a case. */
    Request request(TestCase testCase) {
        RequestTemplate template = testCase.template();
        List<Map.Entry<String, String>> fields = headers.of(testCase.credentials());
        return switch (testCase.expectation().kind()) {
            case UNKNOWN_PATH -> writer.write("GET", UNKNOWN_PATH, fields);
            case UNDECLARED_METHOD ->
                writer.write(
                        SchemaIndependentCases.undeclaredMethod(contract.operations(), template.operation())
                                .orElseThrow(),
                        RequestWriter.path(template),
                        fields);
            default -> writer.write(template, fields);
        };
    }

    /**
     * Sends a case whose responses need no further handling, such as a read or a request of the cleanup.
     *
     * @throws ServerLostException if too many requests got no response
     */
    public Outcome send(TestCase testCase) {
        return send(testCase, response -> {});
    }

    /**
     * Sends a case and returns its outcome.
     *
     * @param onResponse called with each response, before another request can be sent; not called for an unknown path
     *     or an undeclared method
     * @throws ServerLostException if too many requests got no response
     */
    public Outcome send(TestCase testCase, Consumer<ReceivedResponse> onResponse) {
        List<Finding> findings = new ArrayList<>();
        List<Finding> unexpected = new ArrayList<>();
        Request request = request(testCase);
        Optional<Exchange> last = Optional.empty();
        // All tries are sent even if an early one gets the expected status. Otherwise runs would differ, depending on
        // how much of the rate limit was already used.
        for (int i = 0; i < testCase.tries(); i++) {
            last = sendWithRetries(testCase, request, onResponse, findings);
            last.flatMap(exchange -> judge.unexpected(testCase, exchange)).ifPresent(unexpected::add);
        }
        if (unexpected.size() == testCase.tries()) {
            findings.add(unexpected.get(unexpected.size() - 1));
        }
        return new Outcome(testCase, request, last, findings);
    }

    /**
     * Sends a GET to a URI that the contract need not declare, such as one in a response.
     *
     * @param source the case with the credentials to send
     * @param operation the operation at the URI, which judges the response; empty if the contract declares none
     */
    Outcome get(URI uri, TestCase source, Optional<Operation> operation) {
        Request request = new Request("GET", uri, new Headers(headers.of(source.credentials())), Body.NONE);
        TestCase reading =
                SchemaIndependentCases.undeclaredMethodCase(source.template()).withCredentials(source.credentials());
        List<Finding> findings = new ArrayList<>();
        Optional<Exchange> received = sendOnce(reading, request, response -> {}, findings);
        received.ifPresent(exchange -> {
            operation.ifPresent(declared -> findings.addAll(judge.judge(exchange, declared)));
            collector.countExchange(exchange, findings, reading);
        });
        return new Outcome(reading, request, received, findings);
    }

    private Optional<Exchange> sendWithRetries(
            TestCase testCase, Request request, Consumer<ReceivedResponse> onResponse, List<Finding> findings) {
        for (int i = 0; ; i++) {
            Optional<Exchange> exchange = sendOnce(testCase, request, onResponse, findings);
            if (exchange.isEmpty()) {
                return exchange;
            }
            findings.addAll(judgeAndCount(testCase, exchange.get()));
            Optional<Duration> wait = RetryAfter.of(testCase, exchange.get().response());
            if (wait.isEmpty() || i == MAX_RETRIES) {
                return exchange;
            }
            Sleep.nanos(wait.get().toNanos());
        }
    }

    private Optional<Exchange> sendOnce(
            TestCase testCase, Request request, Consumer<ReceivedResponse> onResponse, List<Finding> findings) {
        limiter.await(testCase.credentials());
        int index = sender.sent();
        Instant started = Instant.now();
        try {
            Exchange exchange = new Exchange(
                    index, request, sender.send(request, testCase.callsOperation() ? onResponse : response -> {}));
            listener.onRequest(testCase, SentRequest.of(index, request, exchange.response(), started));
            withoutResponseInARow = 0;
            return Optional.of(exchange);
        } catch (NoResponseException e) {
            listener.onRequest(testCase, SentRequest.without(index, request, e, started));
            // The first request shows whether the server can be reached at all. A later failure is a finding.
            if (index == 0) {
                failIfUnreachable(request.uri().resolve("/"), e);
            }
            findings.add(CaseJudge.noResponse(testCase, index, e.isUnreachable(), e.getMessage()));
            collector.countMissingResponse(testCase);
            withoutResponse++;
            withoutResponseInARow++;
            if (withoutResponseInARow >= MAX_WITHOUT_RESPONSE_IN_A_ROW || withoutResponse >= MAX_WITHOUT_RESPONSE) {
                throw new ServerLostException(
                        withoutResponseInARow + " requests in a row and " + withoutResponse
                                + " in total got no response",
                        request,
                        findings);
            }
            return Optional.empty();
        }
    }

    private static void failIfUnreachable(URI server, NoResponseException reason) {
        if (reason.isUnreachable()) {
            throw new VerificationException("Cannot connect to " + server + "; is the server running there?", reason);
        }
        if (reason.isTlsFailure()) {
            throw new VerificationException(
                    "No secure connection to " + server + ": " + reason.getMessage()
                            + ". Does the server support TLS, with a certificate that Java trusts? To use another"
                            + " trust store, start this program with java -Djavax.net.ssl.trustStore=FILE.",
                    reason);
        }
    }

    private List<Finding> judgeAndCount(TestCase testCase, Exchange exchange) {
        List<Finding> findings = judge.judge(testCase, exchange);
        collector.countExchange(exchange, findings, testCase);
        return findings;
    }
}
