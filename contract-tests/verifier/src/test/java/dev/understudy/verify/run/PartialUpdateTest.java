package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.understudy.contract.Contract;
import dev.understudy.verify.LocalServer;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A PATCH that replaces an object within the body instead of merging it. */
class PartialUpdateTest {

    private static final String CONTRACT = """
        openapi: 3.1.0
        info: {title: Settings, version: '1'}
        paths:
          /settings:
            get:
              operationId: readSettings
              responses: {'200': {$ref: '#/components/responses/Settings'}}
            patch:
              operationId: changeSettings
              requestBody:
                required: true
                content: {%s: {schema: {$ref: '#/components/schemas/Settings'}}}
              responses:
                '200': {$ref: '#/components/responses/Settings'}
                '400': {description: Rejected}
                '415': {description: Another media type}
        components:
          responses:
            Settings:
              description: The settings
              content: {application/json: {schema: {$ref: '#/components/schemas/Settings'}}}
          schemas:
            Settings:
              type: object
              properties:
                name: {type: string}
                policy: {type: object, properties: {retries: {type: integer}, delay: {type: integer}}}
        """;

    private static final JsonMapper MAPPER = new JsonMapper();

    private ObjectNode settings =
            (ObjectNode) MAPPER.readTree("{\"name\": \"a\", \"policy\": {\"retries\": 1, \"delay\": 2}}");

    @TempDir
    private Path folder;

    @AutoClose
    private final LocalServer server = LocalServer.start(this::handle);

    @Test
    void isOnlyAdviceForJson() throws IOException {
        assertThat(lostValues("application/json")).isNotEmpty().allMatch(Kind.ADVICE::equals);
    }

    @Test
    void isAViolationForAMergePatch() throws IOException {
        assertThat(lostValues("application/merge-patch+json")).contains(Kind.VIOLATION);
    }

    private List<Kind> lostValues(String mediaType) throws IOException {
        Contract contract =
                Contract.open(Files.writeString(folder.resolve("contract.yaml"), CONTRACT.formatted(mediaType)));
        return new Verification(contract, server.uri(), Profile.ofHeaders(List.of()), Options.ofSeed(1))
                .run(Progress.SILENT).findings().stream()
                        .map(each -> each.finding())
                        .filter(each -> each.rule() == Rule.ABSENT_KEEPS || each.rule() == Rule.DISJOINT_WRITES_ADD_UP)
                        .map(each -> each.kind())
                        .toList();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            if (!exchange.getRequestURI().getPath().equals("/settings")) {
                LocalServer.send(exchange, 404, "");
            } else if (exchange.getRequestMethod().equals("GET")) {
                LocalServer.send(exchange, 200, settings.toString());
            } else if (exchange.getRequestMethod().equals("PATCH")) {
                patch(exchange, sent);
            } else {
                LocalServer.send(exchange, 405, "");
            }
        }
    }

    private void patch(HttpExchange exchange, byte[] sent) throws IOException {
        Optional<JsonNode> body = json(sent).filter(PartialUpdateTest::isValid);
        if (!Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("")
                .endsWith("json")) {
            LocalServer.send(exchange, 415, "");
        } else if (body.isEmpty()) {
            LocalServer.send(exchange, 400, "");
        } else {
            ObjectNode changed = settings.deepCopy();
            body.get().propertyStream().forEach(each -> changed.set(each.getKey(), each.getValue()));
            settings = changed;
            LocalServer.send(exchange, 200, settings.toString());
        }
    }

    private static boolean isValid(JsonNode body) {
        JsonNode policy = body.path("policy");
        return body.isObject()
                && (body.path("name").isMissingNode() || body.path("name").isString())
                && (policy.isMissingNode() || policy.isObject())
                && List.of("retries", "delay").stream()
                        .map(policy::path)
                        .allMatch(each -> each.isMissingNode() || each.isIntegralNumber() || isWhole(each));
    }

    private static boolean isWhole(JsonNode number) {
        return number.isNumber() && number.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    private static Optional<JsonNode> json(byte[] bytes) {
        try {
            return Optional.of(MAPPER.readTree(bytes));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
