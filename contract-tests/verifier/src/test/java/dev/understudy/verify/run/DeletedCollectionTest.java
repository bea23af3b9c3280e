package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.understudy.contract.Contract;
import dev.understudy.verify.LocalServer;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.FailurePolicy;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** A server on which one request deletes all resources of a collection, and what refers to them. */
class DeletedCollectionTest {

    private static final String CONTRACT = """
        openapi: 3.1.0
        info: {title: Flows, version: '1'}
        paths:
          /flows:
            post:
              operationId: createFlow
              requestBody:
                required: true
                content:
                  application/json:
                    schema: {type: object, required: [name], properties: {name: {type: string}}}
              responses: {'201': {$ref: '#/components/responses/Flow'}, '400': {description: Rejected}}
          /flows/bulk_delete:
            post:
              operationId: bulkDeleteFlows
              requestBody: {content: {application/json: {schema: {type: object}}}}
              responses: {'204': {description: Deleted}, '400': {description: Rejected}}
          /flows/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
            get:
              operationId: readFlow
              responses: {'200': {$ref: '#/components/responses/Flow'}, '404': {description: Unknown}}
          /runs:
            post:
              operationId: createRun
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      type: object
                      required: [flow_id]
                      properties: {flow_id: {type: string, format: uuid}}
              responses:
                '201': {$ref: '#/components/responses/Run'}
                '400': {description: Rejected}
                '409': {description: The flow is unknown}
          /runs/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
            get:
              operationId: readRun
              responses: {'200': {$ref: '#/components/responses/Run'}, '404': {description: Unknown}}
            post:
              operationId: pauseRun
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        a: {type: string}
                        policy: {type: object, properties: {retries: {type: integer}}}
              responses: {'204': {description: Paused}, '400': {description: Rejected}, '404': {description: Unknown}}
            delete:
              operationId: deleteRun
              responses: {'204': {description: Deleted}, '404': {description: Unknown}}
        components:
          responses:
            Flow:
              description: The flow
              content:
                application/json:
                  schema:
                    type: object
                    required: [id, name]
                    properties: {id: {type: string, format: uuid}, name: {type: string}}
            Run:
              description: The run
              content:
                application/json:
                  schema:
                    type: object
                    required: [id, flow_id]
                    properties: {id: {type: string, format: uuid}, flow_id: {type: string, format: uuid}}
        """;

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Map<String, ObjectNode> flows = new TreeMap<>();
    private final Map<String, ObjectNode> runs = new TreeMap<>();
    private final List<String> done = new ArrayList<>();

    @TempDir
    private Path folder;

    @AutoClose
    private final LocalServer server = LocalServer.start(this::handle);

    @Test
    void whatALaterRequestNeedsIsCreatedAgain() throws IOException {
        Report report = run(150);

        List<String> afterDeletion = done.subList(done.indexOf("delete all flows"), done.size());
        assertThat(afterDeletion).contains("create flow", "create run", "pause run");
        assertThat(report.findings())
                .filteredOn(each -> each.finding().rule() == Rule.SERVER_DOES_NOT_FAIL)
                .extracting(each -> each.finding().operation())
                .containsOnly("pauseRun");
    }

    @Test
    void theDeletionOfAResourceLeavesTheOnesToWhichItRefers() throws IOException {
        run(150);

        int deletion = done.indexOf("delete run");
        assertThat(deletion).isPositive();
        assertThat(done.subList(deletion, done.size()).stream()
                        .takeWhile(each -> !each.equals("create run"))
                        .filter("unknown flow"::equals))
                .isEmpty();
    }

    private Report run(int requests) throws IOException {
        Contract contract = Contract.open(Files.writeString(folder.resolve("contract.yaml"), CONTRACT));
        Options options = new Options(
                1, Budget.ofRequests(requests), false, true, Optional.empty(), FailurePolicy.VIOLATIONS_ONLY);
        return new Verification(contract, server.uri(), Profile.ofHeaders(List.of()), options).run(Progress.SILENT);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String call = exchange.getRequestMethod() + " " + path.replaceAll("/[0-9a-f-]{36}$", "/id");
            String id = path.substring(path.lastIndexOf('/') + 1);
            Optional<JsonNode> body = object(exchange);
            switch (call) {
                case "POST /flows/bulk_delete" -> deleteAll(exchange);
                case "POST /flows" -> createFlow(exchange, body);
                case "POST /runs" -> createRun(exchange, body);
                case "POST /runs/id" -> pauseRun(exchange, runs.get(id), body);
                case "GET /flows/id" -> answer(exchange, flows.get(id));
                case "GET /runs/id" -> answer(exchange, runs.get(id));
                case "DELETE /runs/id" -> deleteRun(exchange, id);
                default -> LocalServer.send(exchange, 404, "");
            }
        }
    }

    private void deleteAll(HttpExchange exchange) throws IOException {
        done.add("delete all flows");
        flows.clear();
        runs.clear();
        LocalServer.send(exchange, 204, "");
    }

    private void createFlow(HttpExchange exchange, Optional<JsonNode> body) throws IOException {
        if (body.filter(each -> each.path("name").isString()).isEmpty()) {
            LocalServer.send(exchange, 400, "");
            return;
        }
        done.add("create flow");
        create(exchange, flows, "name", body.get().get("name").stringValue());
    }

    private void createRun(HttpExchange exchange, Optional<JsonNode> body) throws IOException {
        String flow = body.map(each -> each.path("flow_id").asString("")).orElse("");
        if (!flow.matches("[0-9a-f-]{36}")) {
            LocalServer.send(exchange, 400, "");
        } else if (!flows.containsKey(flow)) {
            done.add("unknown flow");
            LocalServer.send(exchange, 409, "");
        } else {
            done.add("create run");
            create(exchange, runs, "flow_id", flow);
        }
    }

    private void pauseRun(HttpExchange exchange, ObjectNode run, Optional<JsonNode> body) throws IOException {
        JsonNode policy = body.map(each -> each.path("policy")).orElse(MissingNode.getInstance());
        if (body.isEmpty()) {
            LocalServer.send(exchange, 400, "");
        } else if (run == null) {
            LocalServer.send(exchange, 404, "");
        } else {
            done.add("pause run");
            LocalServer.send(exchange, policy.isMissingNode() || policy.isObject() ? 204 : 500, "");
        }
    }

    private void deleteRun(HttpExchange exchange, String id) throws IOException {
        boolean deleted = runs.remove(id) != null;
        if (deleted) {
            done.add("delete run");
        }
        LocalServer.send(exchange, deleted ? 204 : 404, "");
    }

    private static void create(HttpExchange exchange, Map<String, ObjectNode> all, String property, String value)
            throws IOException {
        String id = UUID.randomUUID().toString();
        ObjectNode created = MAPPER.createObjectNode().put("id", id).put(property, value);
        all.put(id, created);
        LocalServer.send(exchange, 201, created.toString());
    }

    private static void answer(HttpExchange exchange, ObjectNode resource) throws IOException {
        LocalServer.send(exchange, resource == null ? 404 : 200, resource == null ? "" : resource.toString());
    }

    private static Optional<JsonNode> object(HttpExchange exchange) throws IOException {
        try {
            return Optional.of(MAPPER.readTree(exchange.getRequestBody().readAllBytes()))
                    .filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
