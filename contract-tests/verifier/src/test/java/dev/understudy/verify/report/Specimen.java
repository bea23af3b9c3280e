package dev.understudy.verify.report;

import dev.understudy.contract.Contract;
import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Headers;
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

/** A run against the parcels' contract, with whatever answers a test wants. */
public final class Specimen {

    /** The key that every request is sent with. */
    public static final String KEY = "s3cret-of-the-house";

    private final Contract contract = Contract.open(Path.of("src/test/resources/parcels/unjudged.yaml"));
    private final Judge judge = Judge.of(contract);
    private final Secrets secrets = new Secrets(contract);
    private final ReportCollector collector = new ReportCollector(contract, secrets, Waivers.NONE);
    private int exchanges;

    /** One answer of JSON to reading a parcel. */
    public Specimen answer(String body) {
        return exchange("GET", "", 200, body);
    }

    /** One exchange. */
    public Specimen exchange(String method, String requestBody, int status, String body) {
        Headers sent = Headers.of("Authorization", "Bearer " + KEY, "Content-Type", "application/json");
        Request request =
                new Request(method, URI.create("http://parcels.example/parcels/1"), sent, Body.of(requestBody));
        Headers received = body.isEmpty() ? Headers.of() : Headers.of("Content-Type", "application/json");
        Exchange exchange = new Exchange(exchanges++, request, new Answer(status, received, Body.of(body)));
        List<Finding> findings = judge.judge(exchange);
        collector.saw(exchange, findings);
        findings.forEach(finding -> collector.found(finding, request));
        return this;
    }

    /** What all of it comes to. */
    public Report report() {
        return collector.report(new Run(
                "verify",
                "parcels.yaml",
                "http://parcels.example",
                OptionalLong.of(4711),
                Demands.NONE,
                Duration.ofMillis(1234)));
    }
}
