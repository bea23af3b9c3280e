package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.understudy.contract.Contract;
import dev.understudy.verify.LocalServer;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.ReportedFinding;
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

/** Faults that a run finds only with a plausible request, a value deep in a body, a short name or an odd media type. */
class LenientServerTest {

    private static final String CONTRACT = """
        openapi: 3.1.0
        info: {title: People, version: '1'}
        paths:
          /people:
            post:
              operationId: createPerson
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      type: object
                      required: [name, phone]
                      properties:
                        name: {type: string, example: Ann}
                        phone: {type: string, pattern: '^[0-9]*$', example: '6085551023'}
              responses: {'201': {description: Created}, '400': {description: Rejected}}
          /search:
            post:
              operationId: search
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        a: {$ref: '#/components/schemas/Filter'}
                        b: {$ref: '#/components/schemas/Filter'}
                        c: {$ref: '#/components/schemas/Filter'}
              responses: {'200': {description: Found}, '400': {description: Rejected}}
          /things:
            get:
              operationId: listThings
              responses:
                '200':
                  description: All
                  content:
                    application/json:
                      schema:
                        type: array
                        items: {type: object, properties: {name: {type: string}}}
          /things/{name}:
            get:
              operationId: readThing
              parameters: [{name: name, in: path, required: true, schema: {type: string}}]
              responses: {'200': {description: The thing}, '404': {description: Unknown}}
        components:
          schemas:
            Filter:
              type: object
              properties:
                any: {type: array, items: {type: string}}
                state: {type: object, properties: {exact: {type: boolean}}}
        """;

    @TempDir
    private Path folder;

    @AutoClose
    private final LocalServer server = LocalServer.start(LenientServerTest::handle);

    @Test
    void aConvertedValueIsFoundIfTheRestOfTheRequestIsAcceptedThanksToItsExamples() throws IOException {
        assertThat(found(Rule.INVALID_IS_REFUSED, 80)).contains("createPerson");
    }

    @Test
    void aConvertedValueIsFoundDeepInABody() throws IOException {
        assertThat(found(Rule.INVALID_IS_REFUSED, 80)).contains("search");
    }

    @Test
    void anUndeclaredStatusForAShortNameIsFoundAlthoughLongerNamesAreKnown() throws IOException {
        assertThat(found(Rule.STATUS_IS_DECLARED, 80)).contains("readThing");
    }

    @Test
    void aFailureForAMediaTypeWithoutABodyIsFound() throws IOException {
        assertThat(found(Rule.SERVER_DOES_NOT_FAIL, 80)).contains("listThings");
    }

    private List<String> found(Rule rule, int requests) throws IOException {
        Path file = Files.writeString(folder.resolve("contract.yaml"), CONTRACT);
        Options defaults = Options.ofSeed(1);
        Options options =
                new Options(1, Budget.ofRequests(requests), false, false, defaults.rate(), defaults.failurePolicy());
        return new Verification(Contract.open(file), server.uri(), Profile.ofHeaders(List.of()), options)
                .run(Progress.SILENT).findings().stream()
                        .map(ReportedFinding::finding)
                        .filter(each -> each.rule() == rule && each.kind() != Kind.ADVICE)
                        .map(Finding::operation)
                        .toList();
    }

    private static void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                    .orElse("");
            if (type.startsWith("multipart/")) {
                exchange.sendResponseHeaders(500, -1);
            } else if (path.equals("/things") && exchange.getRequestMethod().equals("GET")) {
                LocalServer.send(exchange, 200, "[{\"name\":\"alpha\"}]");
            } else if (path.startsWith("/things/")) {
                int length = path.length() - "/things/".length();
                exchange.sendResponseHeaders(path.endsWith("/alpha") ? 200 : length < 3 ? 400 : 404, -1);
            } else if (!type.equals("application/json")) {
                exchange.sendResponseHeaders(path.equals("/people") || path.equals("/search") ? 400 : 404, -1);
            } else if (path.equals("/people")) {
                exchange.sendResponseHeaders(isPerson(json(body)) ? 201 : 400, -1);
            } else {
                exchange.sendResponseHeaders(path.equals("/search") && isSearch(json(body)) ? 200 : 400, -1);
            }
        }
    }

    // Converts any scalar into a name, but requires a telephone number of ten digits.
    private static boolean isPerson(JsonNode body) {
        JsonNode phone = body.path("phone");
        return body.path("name").isValueNode()
                && !body.path("name").isNull()
                && phone.isString()
                && phone.stringValue().matches("[0-9]{10}");
    }

    // Converts "true" into true.
    private static boolean isSearch(JsonNode body) {
        return body.isObject()
                && body.valueStream()
                        .allMatch(filter -> filter.isObject()
                                && (filter.path("any").isMissingNode()
                                        || (filter.path("any").isArray()
                                                && filter.path("any")
                                                        .valueStream()
                                                        .allMatch(JsonNode::isString)))
                                && (filter.path("state").isMissingNode()
                                        || (filter.path("state").isObject()
                                                && isFlag(filter.path("state").path("exact")))));
    }

    private static boolean isFlag(JsonNode flag) {
        return flag.isMissingNode() || flag.isBoolean() || flag.asString("").equals("true");
    }

    private static JsonNode json(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            return JsonMapper.shared().missingNode();
        }
    }
}
