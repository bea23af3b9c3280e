package dev.understudy.verify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.understudy.verify.LocalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A verify run lists the operations that it could not test, and a run that judged nothing does not pass. */
class CompletenessTest {

    private static final String READ = """
              /things:
                get:
                  operationId: listThings
                  responses:
                    '200': {description: The things, content: {application/json: {schema: {type: array}}}}
                    4XX: {description: Rejected}
            """;
    // No text satisfies both keywords.
    private static final String IMPOSSIBLE = """
              /impossible:
                post:
                  operationId: sendImpossible
                  requestBody:
                    required: true
                    content: {application/json: {schema: {type: string, pattern: '^a$', minLength: 5}}}
                  responses:
                    '200': {description: Done}
                    4XX: {description: Rejected}
            """;
    private static final String BY_ID = """
              /things/{id}:
                get:
                  operationId: readThing
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses:
                    '200': {description: The thing}
                    4XX: {description: Rejected}
            """;

    @TempDir
    private Path folder;

    private ToIntFunction<HttpExchange> status = exchange -> switch (path(exchange)) {
        case "GET /things" -> 200;
        case "POST /impossible" -> 400;
        default -> 404;
    };

    @AutoClose
    private final LocalServer server = LocalServer.start(this::respond);

    @Test
    void aRunThatSendsNothingHasNoVerdict() throws IOException {
        CommandResult lenient = verify(IMPOSSIBLE);
        CommandResult strict = verify(IMPOSSIBLE, "--strict");

        assertThat(lenient.exitCode()).as(lenient.toString()).isEqualTo(2);
        assertThat(lenient.out())
                .startsWith("UNJUDGED")
                .contains("No request was sent, so nothing could be judged", "sendImpossible", "the request body");
        assertThat(strict.exitCode()).as(strict.toString()).isEqualTo(2);
    }

    @Test
    void aContractWithoutOperationsHasNoVerdict() throws IOException {
        CommandResult result = verify("  {}\n");

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
        assertThat(result.out()).contains("The contract declares no operations");
    }

    @Test
    void anOperationWithoutAValidRequestFailsOnlyInStrictMode() throws IOException {
        CommandResult lenient = verify(READ + IMPOSSIBLE);
        CommandResult strict = verify(READ + IMPOSSIBLE, "--strict");

        assertThat(lenient.exitCode()).as(lenient.toString()).isZero();
        assertThat(lenient.out())
                .startsWith("PASS")
                .contains("Operations without a successful valid request (1):", "a probe of it to a profile")
                .contains("    sendImpossible");
        assertThat(strict.exitCode()).as(strict.toString()).isEqualTo(1);
    }

    @Test
    void everyReportListsAnUntestedOperation() throws IOException {
        Path lenient = folder.resolve("lenient");
        Path strict = folder.resolve("strict");
        verify(READ + IMPOSSIBLE, "--report", lenient);
        verify(READ + IMPOSSIBLE, "--report", strict, "--strict");

        JsonNode untested = json(lenient).path("untested");
        assertThat(untested).hasSize(1);
        assertThat(untested.get(0).path("operation").stringValue()).isEqualTo("sendImpossible");
        assertThat(untested.get(0).path("reason").stringValue()).contains("no valid value was found");
        assertThat(untested.get(0).path("excluded").booleanValue()).isFalse();
        assertThat(Files.readString(lenient.resolve("report.html")))
                .contains("Operations not tested", "sendImpossible");
        assertThat(Files.readString(lenient.resolve("junit.xml"))).contains("skipped=\"1\"", "<skipped message=");
        assertThat(Files.readString(strict.resolve("junit.xml"))).contains("failures=\"1\"", "<failure message=");
        assertThat(notifications(lenient)).singleElement().satisfies(each -> {
            assertThat(each.path("level").stringValue()).isEqualTo("warning");
            assertThat(each.at("/message/text").stringValue()).contains("sendImpossible was not tested");
        });
        assertThat(notifications(strict))
                .singleElement()
                .satisfies(each -> assertThat(each.path("level").stringValue()).isEqualTo("error"));
    }

    @Test
    void operationsExcludedByAnOptionAreListedAndDoNotFail() throws IOException {
        CommandResult result = verify(READ + IMPOSSIBLE, "--read-only", "--strict");

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.out()).contains("excluded by --read-only:", "sendImpossible");
    }

    @Test
    void aRunWhoseOptionsExcludeEverythingHasNoVerdict() throws IOException {
        CommandResult result = verify(IMPOSSIBLE, "--read-only");

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    }

    @Test
    void anOperationWhoseIdsAreUnknownIsListedWithTheRemedy() throws IOException {
        CommandResult result = verify(READ + BY_ID);

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.out())
                .contains("valid requests got only 404; add ids of existing resources to 'values' of a profile")
                .contains("    readThing");
    }

    @ParameterizedTest
    @CsvSource({
        "401, --header",
        "403, --header",
        "405, implements",
        "409, a probe",
        "422, a probe",
        "429, --rate",
        "500, repair",
        "302, redirect",
    })
    void theRemedyFitsTheStatus(int received, String remedy) throws IOException {
        status = exchange -> path(exchange).startsWith("GET /things/") ? received : 200;

        CommandResult result = verify(READ + BY_ID);

        assertThat(result.out()).contains("valid requests got only " + received).contains(remedy);
    }

    @Test
    void anIdInAProfileMakesTheOperationTested() throws IOException {
        status = exchange ->
                path(exchange).equals("GET /things/7") || path(exchange).equals("GET /things") ? 200 : 404;
        Path profile = Files.writeString(
                folder.resolve("profile.yaml"), "values: [{operation: readThing, parameter: id, value: '7'}]");

        CommandResult result = verify(READ + BY_ID, "--profile", profile, "--strict");

        assertThat(result.exitCode()).as(result.toString()).isZero();
    }

    @Test
    void aProbeWithABodyMakesTheOperationTested() throws IOException {
        status = exchange -> path(exchange).equals("GET /none") ? 404 : 200;
        Path profile = Files.writeString(
                folder.resolve("profile.yaml"),
                "probes: [{operation: sendImpossible, what: a probe, body: aaaaa, status: 200}]");

        CommandResult result = verify(IMPOSSIBLE, "--profile", profile, "--json", folder.resolve("report.json"));

        JsonNode report = new JsonMapper().readTree(folder.resolve("report.json"));
        assertThat(report.path("untested")).as(result.toString()).isEmpty();
    }

    @Test
    void anOperationIsWaivedByThePointerOfItsPlace() throws IOException {
        Path profile = Files.writeString(
                folder.resolve("profile.yaml"), "waivers: [{pointer: /paths/~1impossible/post, reason: known}]");

        CommandResult result = verify(READ + IMPOSSIBLE, "--profile", profile, "--strict");

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.out()).contains("(waived: known)");
    }

    @Test
    void anOperationThatDeclaresOnlyARedirectIsTestedByIt() throws IOException {
        String redirect = """
                  /old:
                    get:
                      responses: {'308': {description: Moved}, 4XX: {description: Rejected}}
                """;
        status = exchange -> path(exchange).equals("GET /old") ? 308 : 404;

        CommandResult result = verify(redirect, "--strict");

        assertThat(result.exitCode()).as(result.toString()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1,  '',     /v1",
        "/v1,  /v1/v1, /v1",
        "/v1,  /v2,    /v2/v1",
        "'',   /api,   the path in --url",
        "'',   '',     add that path to --url",
        "'',   /things, already begin with /things; try --url http:",
    })
    void aWrongBasePathIsReportedWithWhatToDo(String declared, String given, String instruction) throws IOException {
        status = exchange -> 404;
        String servers = declared.isEmpty() ? "" : "servers: [{url: '" + declared + "'}]\n";

        CommandResult result = run(servers, READ, url() + given, "--report", folder.resolve("reports"));

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
        assertThat(result.out())
                .startsWith("UNJUDGED")
                .contains("Every valid request got 404", instruction)
                .doesNotContain("violation", "drift");
        assertThat(json(folder.resolve("reports")).at("/limitations/0/extent").stringValue())
                .isEqualTo("everything");
    }

    @Test
    void aServerThatKnowsThePathButNotTheResourceIsNotAccusedOfAWrongBasePath() throws IOException {
        status = exchange -> 404;

        CommandResult result = verify(BY_ID);

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.out()).doesNotContain("Every valid request got 404").contains("readThing");
    }

    @Test
    void aRunThatEndsEarlySaysSoInEveryReport() throws IOException {
        int[] requests = {0};
        status = exchange -> ++requests[0] > 3 ? -1 : 200;
        Path reports = folder.resolve("reports");

        CommandResult result = verify(READ + BY_ID, "--report", reports);

        String sentence = "The run ended early, after 3 responses, because 3 requests in a row";
        assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
        assertThat(result.out()).contains(sentence);
        assertThat(json(reports).at("/limitations/0/sentence").stringValue()).startsWith(sentence);
        assertThat(Files.readString(reports.resolve("report.html"))).contains(sentence);
        assertThat(Files.readString(reports.resolve("junit.xml"))).contains("errors=\"1\"", sentence);
        assertThat(notifications(reports))
                .anySatisfy(each ->
                        assertThat(each.at("/message/text").stringValue()).startsWith(sentence));
        JsonNode sarif = new JsonMapper().readTree(reports.resolve("report.sarif"));
        assertThat(sarif.at("/runs/0/invocations/0/executionSuccessful").booleanValue())
                .isFalse();
    }

    @Test
    void everyReportCountsTheCasesThatTheBudgetDidNotAllow() throws IOException {
        Path reports = folder.resolve("reports");

        CommandResult result = verify(READ + BY_ID, "--budget", "1", "--report", reports);

        assertThat(result.out()).contains("not sent, because the budget was exhausted");
        assertThat(json(reports).at("/coverage/notSent").longValue()).isPositive();
        assertThat(Files.readString(reports.resolve("report.html"))).contains("(budget exhausted)");
        assertThat(Files.readString(reports.resolve("junit.xml"))).contains("(budget exhausted)");
        assertThat(Files.readString(reports.resolve("report.sarif"))).contains("(budget exhausted)");
        assertThat(result.out()).contains("the budget was exhausted before a request was sent; set a larger --budget");
    }

    @Test
    void aSummaryOfManyCausesBeginsWithThoseToLookAtFirst() throws IOException {
        String many = READ
                + READ.replace("/things", "/parts").replace("Things", "Parts")
                + READ.replace("/things", "/notes").replace("Things", "Notes")
                + READ.replace("/things", "/files").replace("Things", "Files")
                + READ.replace("/things", "/tasks").replace("Things", "Tasks");
        status = exchange -> switch (path(exchange)) {
            case "GET /things", "GET /parts" -> 500;
            case "GET /notes" -> 302;
            case "GET /files" -> 201;
            case "GET /tasks" -> 418;
            default -> 404;
        };

        CommandResult result = verify(many, "--report", folder.resolve("reports"));

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
        assertThat(result.out())
                .containsSubsequence(
                        "Look at these first:",
                        "violation  ServerDoesNotFail 'responses' in 2 operations: listParts, listThings (id ",
                        "violation  listParts  ServerDoesNotFail",
                        "also in   listThings (");
        assertThat(json(folder.resolve("reports")).at("/causes/0/operations"))
                .extracting(JsonNode::stringValue)
                .containsExactly("listParts", "listThings");
        assertThat(Files.readString(folder.resolve("reports").resolve("report.html")))
                .contains("Look at these first:", "Probably the same cause");
    }

    private CommandResult verify(String paths, Object... options) throws IOException {
        return run("", paths, url(), options);
    }

    private CommandResult run(String servers, String paths, String url, Object... options) throws IOException {
        Path contract = Files.writeString(
                folder.resolve("things.yaml"),
                "openapi: 3.1.0\ninfo: {title: Things, version: '1'}\n" + servers + "paths:\n" + paths);
        List<Object> arguments = new ArrayList<>(List.of("verify", "--contract", contract, "--url", url));
        if (!List.of(options).contains("--budget")) {
            arguments.addAll(List.of("--budget", "60"));
        }
        arguments.addAll(List.of(options));
        return CommandResult.run(arguments.toArray());
    }

    private static JsonNode json(Path reports) {
        return new JsonMapper().readTree(reports.resolve("report.json"));
    }

    private static List<JsonNode> notifications(Path reports) {
        return new JsonMapper()
                .readTree(reports.resolve("report.sarif"))
                .at("/runs/0/invocations/0/toolExecutionNotifications")
                .valueStream()
                .toList();
    }

    private String url() {
        return server.uri().toString();
    }

    private static String path(HttpExchange exchange) {
        return exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    }

    // Closes the connection if the status is negative.
    private void respond(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            int chosen = status.applyAsInt(exchange);
            if (chosen > 0) {
                boolean isList = chosen == 200 && path(exchange).equals("GET /things");
                LocalServer.send(exchange, chosen, isList ? "[]" : "");
            }
        }
    }
}
