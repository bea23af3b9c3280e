package dev.understudy.verify.internal.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.Documents;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.report.Completeness;
import dev.understudy.verify.report.FailurePolicy;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.Run;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReportCollectorTest {

    private final Contract contract = Contract.of(Documents.of(Document.read(
            URI.create("test:/api.yaml"), "api.yaml", "openapi: 3.1.0\npaths: {}".getBytes(StandardCharsets.UTF_8))));

    @Test
    void credentialsAreMaskedAlsoIfThereWasNoResponse() {
        Report report = report(
                new Secrets(contract).expectIn("X-My-Token").expectIn("X-Region"),
                Headers.of("Authorization", "Bearer hidden-1", "X-My-Token", "hidden-2", "X-Region", "europe"),
                "http://h/?q=1");

        assertThat(report.findings()).singleElement().satisfies(found -> {
            assertThat(found.curl()).contains("$AUTHORIZATION", "$X_MY_TOKEN", "europe");
            assertThat(found.toString()).doesNotContain("hidden");
        });
    }

    @Test
    void aGeneratedParameterIsNotACredential() {
        Report report = report(new Secrets(contract), Headers.of("X-My-Token", "x"), "http://h/?token=x");

        assertThat(report.variables()).isEmpty();
        assertThat(report.findings().get(0).curl()).contains("?token=x");
    }

    @Test
    void aBodyWithoutCredentialsIsNotCopied() {
        Body body = Body.of("{}");
        Request request =
                new Request("POST", URI.create("http://h/"), Headers.of("Authorization", "Bearer hidden-1"), body);
        Secrets secrets = new Secrets(contract);
        secrets.learn(request);

        assertThat(secrets.mask(request).body()).isSameAs(body);
    }

    private Report report(Secrets secrets, Headers headers, String url) {
        ReportCollector collector = new ReportCollector(contract, secrets, Waivers.NONE);
        Finding finding = Finding.of(Rule.ANSWER_ARRIVES)
                .in("GET /", 0)
                .violates("responses", contract.root().place())
                .declared("a response")
                .received("the connection was closed early, after hidden-1 and hidden-2");
        collector.addFinding(finding, new Request("GET", URI.create(url), headers, Body.NONE));
        return collector.report(
                new Run(
                        "verify",
                        "api.yaml",
                        "http://h",
                        OptionalLong.empty(),
                        FailurePolicy.VIOLATIONS_ONLY,
                        Duration.ZERO),
                Completeness.COMPLETE);
    }
}
