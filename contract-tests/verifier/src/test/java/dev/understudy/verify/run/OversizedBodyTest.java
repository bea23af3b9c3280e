package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.understudy.contract.Contract;
import dev.understudy.verify.LocalServer;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.FailurePolicy;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server may close the connection instead of responding to an oversized body. For any other body, a closed connection
 * is a violation.
 */
class OversizedBodyTest {

    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            paths:
              /notes:
                put:
                  requestBody: {content: {application/json: {schema: {type: object}}}}
                  responses: {'204': {description: Stored.}, '400': {description: Rejected.}}
            """;
    private static final long MEGABYTE = 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    void aConnectionClosedOnAnOversizedBodyIsAdvice() throws IOException {
        assertThat(findingsAboutMissingResponses(length -> length > MEGABYTE))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.finding().kind()).isEqualTo(Kind.ADVICE);
                    assertThat(found.finding().declared()).isEqualTo("a response to an oversized body");
                });
    }

    @Test
    void aConnectionClosedOnAnEmptyBodyIsAViolation() throws IOException {
        assertThat(findingsAboutMissingResponses(length -> length == 0))
                .extracting(found -> found.finding().kind())
                .contains(Kind.VIOLATION);
    }

    // Runs against a server that closes the connection if the length of the request body satisfies the predicate.
    private List<ReportedFinding> findingsAboutMissingResponses(LongPredicate closesConnection) throws IOException {
        Contract contract = Contract.open(Files.writeString(folder.resolve("notes.yaml"), CONTRACT));
        try (LocalServer server = LocalServer.start(exchange -> respond(exchange, closesConnection))) {
            Options options = new Options(
                    1, Budget.ofRequests(30), false, false, Optional.empty(), FailurePolicy.VIOLATIONS_ONLY);
            Report report = new Verification(contract, server.uri(), Profile.ofHeaders(List.of()), options)
                    .run(Progress.SILENT);
            return report.findings().stream()
                    .filter(found -> found.finding().rule() == Rule.ANSWER_ARRIVES)
                    .toList();
        }
    }

    private static void respond(HttpExchange exchange, LongPredicate closesConnection) throws IOException {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        if (closesConnection.test(length == null ? 0 : Long.parseLong(length))) {
            exchange.close();
            return;
        }
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
