package dev.understudy.verify.report;

import dev.understudy.contract.Contract;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.internal.collect.ReportCollector;
import dev.understudy.verify.internal.collect.Secrets;
import dev.understudy.verify.internal.collect.Waivers;
import dev.understudy.verify.judge.Judge;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** Builds the report of a run against the parcels contract, with the responses that a test chooses. */
public final class SampleRun {

    /** The API key in every request. */
    public static final String KEY = "s3cret-of-the-house";

    private final Contract contract = Contract.open(Path.of("src/test/resources/parcels/unknown-format.yaml"));
    private final Judge judge = Judge.of(contract);
    private final Secrets secrets = new Secrets(contract);
    private final ReportCollector collector = new ReportCollector(contract, secrets, Waivers.NONE);
    private int exchanges;

    /** Adds a GET of a parcel with a JSON response. */
    public SampleRun addResponse(String body) {
        return addExchange("GET", "", 200, body);
    }

    /** Adds an exchange and judges it. */
    public SampleRun addExchange(String method, String requestBody, int status, String body) {
        Headers sent = Headers.of("Authorization", "Bearer " + KEY, "Content-Type", "application/json");
        Request request =
                new Request(method, URI.create("http://parcels.example/parcels/1"), sent, Body.of(requestBody));
        Headers received = body.isEmpty() ? Headers.of() : Headers.of("Content-Type", "application/json");
        Exchange exchange = new Exchange(exchanges++, request, new ReceivedResponse(status, received, Body.of(body)));
        List<Finding> findings = judge.judge(exchange);
        collector.countExchange(exchange, findings);
        findings.forEach(finding -> collector.addFinding(finding, request));
        return this;
    }

    /** Returns the report on the exchanges so far. */
    public Report report() {
        return collector.report(
                new Run(
                        "verify",
                        "parcels.yaml",
                        "http://parcels.example",
                        OptionalLong.of(4711),
                        FailurePolicy.VIOLATIONS_ONLY,
                        Duration.ofMillis(1234)),
                Completeness.COMPLETE);
    }
}
