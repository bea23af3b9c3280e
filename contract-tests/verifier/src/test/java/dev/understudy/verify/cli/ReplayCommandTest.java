package dev.understudy.verify.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.understudy.verify.LocalServer;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayCommandTest {

    private static final Path PARCELS = Path.of("src/test/resources/parcels/openapi.yaml");

    @TempDir
    private Path folder;

    private volatile String responseBody = "{\"name\":\"\"}";
    private volatile String responseCoding = "identity";

    @AutoClose
    private final LocalServer server = LocalServer.start(this::respond);

    @Test
    void aFindingThatStillOccursFails() throws IOException {
        CommandResult result = CommandResult.run("replay", "--report", folder, checkWithoutCredentials());

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
        assertThat(result.out()).startsWith("FAIL").contains("still occurs", "minLength");
    }

    @Test
    void aRepairedServerPasses() throws IOException {
        String finding = checkWithoutCredentials();
        responseBody = "{\"name\":\"Vase\"}";

        CommandResult result = CommandResult.run("replay", "--report", folder, finding);

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.out()).startsWith("PASS").contains("no longer occurs");
    }

    @Test
    void anUnreachableServerIsReportedInOneSentence() throws IOException {
        String finding = checkWithoutCredentials();
        server.close();

        CommandResult result = CommandResult.run("replay", "--report", folder, finding);

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
        assertThat(result.err().lines()).singleElement().asString().contains(address());
    }

    @Test
    void anInvalidRequestThatIsStillAcceptedFails() throws IOException {
        CommandResult result = CommandResult.run("replay", "--report", folder, writeReport("InvalidIsRefused"));

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
        assertThat(result.out()).startsWith("FAIL").contains("still occurs (response status 200)");
    }

    @Test
    void aLawCannotBeDecidedWithOneRequest() throws IOException {
        CommandResult result = CommandResult.run("replay", "--report", folder, writeReport("WrittenIsRead"));

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(4);
        assertThat(result.out())
                .startsWith("INCOMPLETE")
                .contains("WrittenIsRead", "One response does not prove", "run verify again");
    }

    @ParameterizedTest
    @CsvSource({
        "violation, false, '',                 1",
        "drift,     false, '',                 3",
        "drift,     true,  '',                 1",
        "advice,    false, '',                 0",
        "violation, false, '\"waived\":\"known\",', 0",
    })
    void theExitCodeIsThatOfARunWithThisFinding(String kind, boolean stable, String waived, int exitCode)
            throws IOException {
        String finding = writeReport("InvalidIsRefused", stable, "\"kind\":\"" + kind + "\"," + waived);

        CommandResult result = CommandResult.run("replay", "--report", folder, finding);

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(exitCode);
        assertThat(result.out()).contains("still occurs");
    }

    @Test
    void aResponseThatCannotBeJudgedIsIncompleteAsInARun() throws IOException {
        String finding = writeReport("ExchangeIsJudged", false, "\"kind\":\"advice\",");
        responseCoding = "br";

        CommandResult result = CommandResult.run("replay", "--report", folder, finding);

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(4);
        assertThat(result.out()).startsWith("INCOMPLETE").contains("ExchangeIsJudged");
    }

    @Test
    void aMissingResponseStillOccursIfTheServerClosesTheConnection() throws IOException {
        String finding = writeReport("AnswerArrives");
        responseBody = "";

        CommandResult result = CommandResult.run("replay", "--report", folder, finding);

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
        assertThat(result.out()).startsWith("FAIL").contains("still occurs (no response");
    }

    @Test
    void aMissingResponseFailsAlsoForAnotherRule() throws IOException {
        String finding = writeReport("WrittenIsRead");
        responseBody = "";

        CommandResult result = CommandResult.run("replay", "--report", folder, finding);

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
        assertThat(result.out()).contains("cannot be decided (no response", "AnswerArrives");
    }

    @Test
    void findingsOfARunThatJudgedNothingAreNotReplayed() throws IOException {
        String finding = writeReport("InvalidIsRefused");
        Path json = folder.resolve("report.json");
        Files.writeString(json, Files.readString(json).replaceFirst("\\{", "{\"verdict\":\"UNJUDGED\","));

        CommandResult result = CommandResult.run("replay", "--report", folder, finding);

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
        assertThat(result.err().lines()).singleElement().asString().contains("Nothing could be judged");
    }

    // Writes the report of a verify run with one finding, and returns the id of that finding. The server URL has a path
    // prefix that the contract does not declare.
    private String writeReport(String rule) throws IOException {
        return writeReport(rule, false, "");
    }

    private String writeReport(String rule, boolean stable, String members) throws IOException {
        responseBody = "{\"name\":\"Vase\"}";
        Path contract = PARCELS.toAbsolutePath();
        Files.writeString(
                folder.resolve("report.json"), """
                {"run":{"command":"verify","contract":"%s","target":"%s/prefix","stable":%s,"variables":[]},
                 "findings":[{%s"id":"0123456789ab","check":"%s","keyword":"properties","curl":"curl",
                 "request":{"method":"GET","url":"%s/prefix/parcels/1","headers":[]}}]}
                """.formatted(contract, address(), stable, members, rule, address()));
        return "0123456789ab";
    }

    @Test
    void credentialsComeFromTheEnvironment() {
        Request recorded = request("Bearer $AUTHORIZATION_2");
        Map<String, String> environment = Map.of("AUTHORIZATION", "one", "AUTHORIZATION_2", "two");

        Request filled = new Placeholders(environment::get, List.of("AUTHORIZATION", "AUTHORIZATION_2")).fill(recorded);

        assertThat(filled).isEqualTo(request("Bearer two"));
    }

    @Test
    void aMissingCredentialIsNamed() {
        Placeholders placeholders = new Placeholders(Map.<String, String>of()::get, List.of("AUTHORIZATION"));

        assertThatThrownBy(() -> placeholders.fill(request("Bearer $AUTHORIZATION")))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("AUTHORIZATION");
    }

    // Checks a recording without credentials, and returns the id of the only finding.
    private String checkWithoutCredentials() throws IOException {
        Path traffic = new Recording(address())
                .addReadWithoutCredentials("1", 200, "{\"name\":\"\"}")
                .writeTo(folder);
        CommandResult check = CommandResult.run("check", "--contract", PARCELS, "--har", traffic, "--report", folder);
        assertThat(check.exitCode()).as(check.toString()).isEqualTo(1);
        return check.out()
                .lines()
                .filter(line -> line.startsWith("  id "))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow();
    }

    private static Request request(String authorization) {
        return new Request(
                "GET", URI.create("http://localhost"), Headers.of("Authorization", authorization), Body.NONE);
    }

    private String address() {
        return server.uri().toString();
    }

    private void respond(HttpExchange exchange) throws IOException {
        if (!responseBody.isEmpty()) {
            exchange.getResponseHeaders().add("Content-Encoding", responseCoding);
            LocalServer.send(exchange, 200, responseBody);
        }
        exchange.close();
    }
}
