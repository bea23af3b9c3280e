package dev.understudy.verify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.understudy.verify.LocalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code verify --har} records a run, without credentials, so that {@code check} can judge it again. */
class TrafficRecordingTest {

    private static final String CONTRACT = """
        openapi: 3.1.0
        info: {title: Things, version: '1'}
        components:
          securitySchemes: {key: {type: http, scheme: bearer}}
        security: [{key: []}]
        paths:
          /things:
            post:
              operationId: addThing
              requestBody:
                required: true
                content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}
              responses:
                '200': {description: Added, content: {application/json: {schema: {type: object}}}}
                4XX: {description: Rejected}
          /picture:
            get:
              operationId: readPicture
              parameters: [{name: size, in: query, schema: {type: integer}}]
              responses:
                '200': {description: A picture, content: {image/png: {}}}
                4XX: {description: Rejected}
        """;
    private static final String SECRET = "s3cret-of-the-house";
    private static final String LATER = "cookie-of-a-later-response";

    @TempDir
    private Path folder;

    private final List<String> requests = new ArrayList<>();

    @AutoClose
    private final LocalServer server = LocalServer.start(this::respond);

    @Test
    void eachEntryIsTheExchangeWithItsIndex() throws IOException {
        CommandResult result = verify("--har", har());

        JsonNode entries = entries();
        assertThat(result.out()).contains(entries.size() + " exchanges");
        assertThat(entries).hasSize(requests.size());
        for (int i = 0; i < entries.size(); i++) {
            JsonNode request = entries.get(i).path("request");
            String path = request.path("url").stringValue().replaceFirst("^http://[^/]*", "");
            assertThat(request.path("method").stringValue() + " " + path).isEqualTo(requests.get(i));
            assertThat(entries.get(i).path("comment").stringValue()).startsWith("exchange " + i + ": ");
        }
        assertThat(folder.resolve("run.har.part")).doesNotExist();
    }

    @Test
    void theRecordingContainsNoCredentialsEvenIfALaterExchangeDisclosesThem() throws IOException {
        verify("--har", har());

        assertThat(Files.readString(har()))
                .contains("Bearer $AUTHORIZATION")
                .doesNotContain(SECRET)
                .doesNotContain(LATER);
    }

    @Test
    void checkJudgesTheRecordingAgain() throws IOException {
        verify("--har", har());
        int exchanges = entries().size();

        CommandResult result = CommandResult.run("check", "--contract", contract(), "--har", har());

        // One request goes to an unknown path and one has an undeclared method for each path. They have no operation.
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains(exchanges + " exchanges, " + (exchanges - undeclared()) + " judged")
                .doesNotContain("could not be judged");
    }

    @Test
    void aRequestWithoutAResponseKeepsItsPlace() throws IOException {
        CommandResult result = verify("--har", har(), "--header", "X-Close: picture");

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
        assertThat(entries()).anySatisfy(entry -> {
            assertThat(entry.at("/response/status").intValue()).isZero();
            assertThat(entry.path("comment").stringValue()).endsWith("; no response");
        });
        CommandResult check = CommandResult.run("check", "--contract", contract(), "--har", har());
        assertThat(check.exitCode()).as(check.toString()).isEqualTo(1);
        assertThat(check.out()).contains("AnswerArrives");
    }

    @Test
    void checkFindsTheSameFaultsInTheSameExchanges() throws IOException {
        CommandResult run = verify("--har", har(), "--json", folder.resolve("run.json"), "--header", "X-Break: things");
        CommandResult check = CommandResult.run(
                "check", "--contract", contract(), "--har", har(), "--json", folder.resolve("check.json"));

        assertThat(check.exitCode())
                .as(check.toString())
                .isEqualTo(run.exitCode())
                .isEqualTo(1);
        assertThat(seriousFindings("run.json"))
                .contains("violation BodyMatches", "violation InvalidIsRefused", "violation ServerDoesNotFail")
                .isEqualTo(seriousFindings("check.json"));
        assertThat(exchanges("check.json")).containsAllEntriesOf(exchanges("run.json"));
        JsonNode finding = findings("run.json").get(0);
        JsonNode exchange = entries().get(finding.path("exchange").intValue());
        assertThat(exchange.path("_exchange").intValue())
                .isEqualTo(finding.path("exchange").intValue());
        assertThat(exchange.at("/_case/operation").stringValue())
                .isEqualTo(finding.path("operation").stringValue());
    }

    @Test
    void byAnotherContractTheExpectationsOfTheRunDoNotCount() throws IOException {
        verify("--har", har());
        Path other = Files.writeString(
                folder.resolve("other.yaml"), CONTRACT.replace("{name: {type: string}}", "{name: {}, other: {}}"));

        CommandResult check = CommandResult.run("check", "--contract", other, "--har", har());

        // That the server accepts a number as a name is not a fault by this contract.
        assertThat(check.out())
                .contains("RequestBodyMatches")
                .doesNotContain("InvalidIsRefused")
                .doesNotContain("/body/name");
    }

    @Test
    void aBinaryBodyIsRecordedInBase64() throws IOException {
        verify("--har", har());

        assertThat(entries()).anySatisfy(entry -> {
            assertThat(entry.at("/response/content/encoding").asString("")).isEqualTo("base64");
            assertThat(entry.at("/response/content/text").asString("")).isEqualTo("iVBO/w==");
        });
    }

    @Test
    void aFileThatCannotBeWrittenIsReportedBeforeTheRun() throws IOException {
        CommandResult result = verify("--har", folder);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("The recording", "cannot be written");
        assertThat(requests).isEmpty();
    }

    private long undeclared() {
        return requests.stream()
                .filter(request -> !request.startsWith("POST /things") && !request.matches("GET /picture(\\?.*)?"))
                .count();
    }

    private Set<String> seriousFindings(String report) {
        return findings(report).values().stream()
                .filter(finding -> !finding.path("kind").stringValue().equals("advice"))
                .map(finding -> finding.path("kind").stringValue() + " "
                        + finding.path("check").stringValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    // By the id of each fault, the exchange that shows it first.
    private Map<String, Integer> exchanges(String report) {
        return findings(report).values().stream()
                .filter(finding -> !finding.path("kind").stringValue().equals("advice"))
                .collect(Collectors.toMap(
                        finding -> finding.path("id").stringValue(),
                        finding -> finding.path("exchange").intValue(),
                        Math::min));
    }

    private JsonNode findings(String report) {
        return new JsonMapper().readTree(folder.resolve(report)).path("findings");
    }

    private CommandResult verify(Object... options) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of(
                "verify",
                "--contract",
                contract(),
                "--url",
                server.uri(),
                "--header",
                "Authorization: Bearer " + SECRET,
                "--budget",
                "40"));
        arguments.addAll(List.of(options));
        return CommandResult.run(arguments.toArray());
    }

    private Path contract() throws IOException {
        return Files.writeString(folder.resolve("things.yaml"), CONTRACT);
    }

    private Path har() {
        return folder.resolve("run.har");
    }

    private JsonNode entries() {
        return new JsonMapper().readTree(har()).at("/log/entries");
    }

    // Closes the connection to a request for the picture if a header field says so.
    private synchronized void respond(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            if (path.equals("/picture")
                    && "picture".equals(exchange.getRequestHeaders().getFirst("X-Close"))) {
                return;
            }
            if (!("Bearer " + SECRET).equals(authorization)) {
                exchange.sendResponseHeaders(401, -1);
            } else if (path.equals("/things") && exchange.getRequestHeaders().containsKey("X-Break")) {
                if (requests.size() % 5 == 0) {
                    exchange.sendResponseHeaders(500, -1);
                } else {
                    LocalServer.send(exchange, 200, "[]");
                }
            } else if (path.equals("/things")) {
                if (requests.size() > 10) {
                    exchange.getResponseHeaders().set("Set-Cookie", LATER);
                }
                LocalServer.send(exchange, 200, "{\"key\":\"" + SECRET + LATER + "\"}");
            } else if (path.equals("/picture")) {
                byte[] picture = {(byte) 0x89, 'P', 'N', (byte) 0xFF};
                exchange.getResponseHeaders().set("Content-Type", "image/png");
                exchange.sendResponseHeaders(200, picture.length);
                exchange.getResponseBody().write(picture);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }
}
