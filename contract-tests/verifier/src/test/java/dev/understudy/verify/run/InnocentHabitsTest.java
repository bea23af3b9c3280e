package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.understudy.contract.Contract;
import dev.understudy.contract.syntax.MalformedJsonException;
import dev.understudy.contract.syntax.StrictJson;
import dev.understudy.verify.LocalServer;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.FailurePolicy;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What servers usually do, and no specification forbids, is at most advice. */
class InnocentHabitsTest {

    private static final String CONTRACT = """
        openapi: 3.1.0
        paths:
          /things/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            get:
              operationId: readThing
              # The server ignores preferences that it does not know and dates that it cannot read.
              parameters:
                - {name: Prefer, in: header, schema: {type: string, enum: [respond-async]}}
                - {name: If-Modified-Since, in: header, schema: {type: string, pattern: 'GMT$'}}
              responses:
                '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
            patch:
              operationId: changeThing
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Change'}}}}
              responses:
                '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                '400': {description: d}
          /login:
            post:
              operationId: login
              requestBody:
                required: true
                content: {application/json: {schema: {type: object, required: [password], properties: {password: {type: string}}}}}
              responses: {'204': {description: d}, '400': {description: d}, '401': {description: d}}
          /names:
            post:
              operationId: createName
              requestBody: {required: true, content: {application/json: {schema: {type: string}}}}
              responses: {'201': {description: d}, '400': {description: d}, '409': {description: d}}
          /plans:
            post:
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Plan'}}}}
              responses:
                '201': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Plan'}}}}
                '400': {description: d}
          /plans/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            get:
              responses:
                '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Plan'}}}}
            put:
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Plan'}}}}
              responses:
                '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Plan'}}}}
                '400': {description: d}
        components:
          schemas:
            Plan:
              type: object
              additionalProperties: false
              required: [size, owner]
              properties:
                id: {readOnly: true, type: string}
                size: {type: integer}
                owner:
                  type: object
                  additionalProperties: false
                  required: [id, name]
                  properties: {id: {enum: [7]}, name: {type: string}}
                draft: {readOnly: true, type: object, properties: {id: {type: string}}}
            Change:
              type: object
              additionalProperties: false
              properties: {paused: {type: boolean}}
            Thing:
              type: object
              required: [id, paused, status, age]
              properties: {id: {type: string}, paused: {type: boolean}, status: {type: string}, age: {type: integer}}
        """;

    @TempDir
    private Path folder;

    private final AtomicInteger age = new AtomicInteger();
    private Contract contract;
    private boolean paused;
    private BigInteger size = BigInteger.ONE;
    private int drafts;

    @AutoClose
    private final LocalServer server = LocalServer.start(this::respond);

    @Test
    void noneOfThemIsAViolationOrDrift() throws IOException {
        assertThat(findings(Set.of())).extracting(Finding::kind).isNotEmpty().containsOnly(Kind.ADVICE);
    }

    @Test
    void aProfileRaisesTheAdviceOfARule() throws IOException {
        assertThat(findings(Set.of(Rule.UNKNOWN_PATH_IS_REFUSED.id())))
                .filteredOn(finding -> finding.kind() == Kind.VIOLATION)
                .extracting(Finding::rule)
                .containsOnly(Rule.UNKNOWN_PATH_IS_REFUSED);
    }

    private List<Finding> findings(Set<String> raised) throws IOException {
        contract = Contract.open(Files.writeString(folder.resolve("things.yaml"), CONTRACT));
        Profile profile = new Profile(
                List.of(), List.of(), List.of(), List.of(), List.of(), Set.of(), raised, List.of(), Map.of(), false);
        Options options =
                new Options(1, Budget.ofRequests(300), false, false, Optional.empty(), FailurePolicy.VIOLATIONS_ONLY);
        Report report = new Verification(contract, server.uri(), profile, options).run(Progress.SILENT);
        return report.findings().stream().map(ReportedFinding::finding).toList();
    }

    private void respond(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean isJson = "application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"));
        switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
            // The id "x" exists; the status follows from "paused", and the age changes by itself.
            case "GET /things/x" -> LocalServer.send(exchange, 200, thing());
            // The owner is another resource, and each change gets a new draft.
            case "GET /plans/x" -> LocalServer.send(exchange, 200, plan());
            case "PUT /plans/x" -> storePlan(exchange, 200, isJson ? body : "");
            case "POST /plans" -> storePlan(exchange, 201, isJson ? body : "");
            case "PATCH /things/x" -> change(exchange, isJson ? body : "");
            case "POST /login" ->
                LocalServer.send(exchange, body.matches("\\{\"password\":\"[^\"]*\"}") ? 401 : 400, "");
            case "POST /names" -> LocalServer.send(exchange, body.matches("\"(?s).*\"") ? 409 : 400, "");
            default -> {
                boolean isMember = exchange.getRequestURI().getPath().matches("/(things|plans)/.*");
                byte[] page = "<!DOCTYPE html>".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.sendResponseHeaders(isMember ? 404 : 200, page.length);
                exchange.getResponseBody().write(page);
            }
        }
        exchange.close();
    }

    private void storePlan(HttpExchange exchange, int status, String body) throws IOException {
        boolean valid = isPlan(body);
        if (valid) {
            size = new JsonMapper().readTree(body).path("size").bigIntegerValue();
            drafts++;
        }
        LocalServer.send(exchange, valid ? status : 400, valid ? plan() : "");
    }

    private boolean isPlan(String body) {
        try {
            return contract.route("PUT", "/plans/x")
                    .orElseThrow()
                    .operation()
                    .jsonRequestSchema()
                    .orElseThrow()
                    .judge(StrictJson.read(body.getBytes(StandardCharsets.UTF_8)))
                    .isEmpty();
        } catch (MalformedJsonException e) {
            return false;
        }
    }

    private String plan() {
        return "{\"id\":\"x\",\"size\":" + size + ",\"owner\":{\"id\":7,\"name\":\"Ann\"},\"draft\":{\"id\":\"d-"
                + drafts + "\"}}";
    }

    private void change(HttpExchange exchange, String body) throws IOException {
        boolean valid = body.matches("\\{(\"paused\":(true|false))?}");
        if (valid && body.contains("paused")) {
            paused = body.contains("true");
        }
        LocalServer.send(exchange, valid ? 200 : 400, valid ? thing() : "");
    }

    private String thing() {
        return "{\"id\":\"x\",\"paused\":%b,\"status\":\"%s\",\"age\":%d}"
                .formatted(paused, paused ? "PAUSED" : "READY", age.incrementAndGet());
    }
}
