package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.understudy.contract.Contract;
import dev.understudy.verify.LocalServer;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.FailurePolicy;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A POST creates a resource that is not below its path; only the {@code Location} of the response says where it is. */
class LocatedElsewhereTest {

    private static final String CONTRACT = """
        openapi: 3.1.0
        info: {title: Reports, version: '1'}
        servers: [{url: /api}]
        paths:
          /reports/yearly/export:
            post:
              operationId: exportReport
              responses:
                '201': {description: Started, headers: {Location: {schema: {type: string}}}}
          /reports/yearly/refresh:
            post:
              operationId: refreshReport
              responses:
                '201': {description: Another job does it, headers: {Location: {schema: {type: string}}}}
          /reports/yearly/print:
            post:
              operationId: printReport
              responses:
                '201': {description: Another server does it, headers: {Location: {schema: {type: string}}}}
          /jobs:
            get:
              operationId: listJobs
              responses:
                '200':
                  description: All jobs
                  content:
                    application/json:
                      schema:
                        type: array
                        items: {type: object, required: [job_id], properties: {job_id: {type: integer}}}
          /jobs/{job_id}:
            parameters: [{name: job_id, in: path, required: true, schema: {type: TYPE}}]
            get:
              operationId: readJob
              responses: {'200': {description: The job}, '404': {description: Unknown}}
            delete:
              operationId: deleteJob
              responses: {'204': {description: Deleted}, '404': {description: Unknown}}
        """;

    private final Set<String> jobs = new ConcurrentSkipListSet<>(Set.of("7", "8"));
    private final AtomicInteger created = new AtomicInteger();

    @TempDir
    private Path folder;

    @AutoClose
    private final LocalServer server = LocalServer.start(this::respond);

    /** The list shows numbers; in the path they can be text. */
    @ParameterizedTest
    @ValueSource(strings = {"integer", "string"})
    void whatTheRunCreatedIsDeletedAndNothingElse(String type) throws IOException {
        Report report = run(CONTRACT.replace("TYPE", type));

        assertThat(created).hasPositiveValue();
        assertThat(jobs).containsExactly("7", "8");
        assertThat(report.findings())
                .extracting(ReportedFinding::finding)
                .filteredOn(finding -> finding.rule() == Rule.CREATED_IS_REMOVED)
                .extracting(Finding::operation)
                .doesNotContain("exportReport");
    }

    private Report run(String document) throws IOException {
        Contract contract = Contract.open(Files.writeString(folder.resolve("contract.yaml"), document));
        URI target = URI.create(server.uri() + "/api");
        Options options =
                new Options(1, Budget.ofRequests(100), false, false, Optional.empty(), FailurePolicy.VIOLATIONS_ONLY);
        return new Verification(contract, target, Profile.ofHeaders(List.of()), options).run(Progress.SILENT);
    }

    private void respond(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            String job = path.replaceFirst("^/api/jobs/?", "");
            switch (exchange.getRequestMethod() + " " + path.replaceFirst("^/api/jobs/.+", "/api/jobs/id")) {
                case "POST /api/reports/yearly/export" -> {
                    String id = "100" + created.incrementAndGet();
                    jobs.add(id);
                    send(exchange, 201, "/api/jobs/" + id, "");
                }
                // A 201 for a job that exists already: the run must not delete it.
                case "POST /api/reports/yearly/refresh" -> send(exchange, 201, "/api/jobs/7", "");
                // The job with this name on another server: the run must not delete ours.
                case "POST /api/reports/yearly/print" -> send(exchange, 201, "http://printer.test/api/jobs/8", "");
                case "GET /api/jobs" -> send(exchange, 200, "", list());
                case "GET /api/jobs/id" -> send(exchange, jobs.contains(job) ? 200 : 404, "", "");
                case "DELETE /api/jobs/id" -> send(exchange, jobs.remove(job) ? 204 : 404, "", "");
                default -> send(exchange, 404, "", "");
            }
        }
    }

    private String list() {
        return jobs.stream()
                .filter(id -> !id.equals("8"))
                .map("{\"job_id\":%s}"::formatted)
                .toList()
                .toString();
    }

    private static void send(HttpExchange exchange, int status, String location, String json) throws IOException {
        if (!location.isEmpty()) {
            exchange.getResponseHeaders().set("Location", location);
        }
        LocalServer.send(exchange, status, json);
    }
}
