package dev.understudy.verify.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    private static final Path PARCELS = Path.of("src/test/resources/parcels/openapi.yaml");

    @TempDir
    private Path folder;

    private HttpServer server;
    private volatile String parcel = "{\"name\":\"\"}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aFaultThatIsStillThereFails() throws IOException {
        Terminal run = Terminal.run("replay", "--report", folder, findingWithoutCredentials());

        assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
        assertThat(run.out()).startsWith("FAIL").contains("still there", "minLength");
    }

    @Test
    void aRepairedServerPasses() throws IOException {
        String finding = findingWithoutCredentials();
        parcel = "{\"name\":\"Vase\"}";

        Terminal run = Terminal.run("replay", "--report", folder, finding);

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out()).startsWith("PASS").contains("not seen any more");
    }

    @Test
    void aServerThatIsGoneIsToldInASentence() throws IOException {
        String finding = findingWithoutCredentials();
        server.stop(0);

        Terminal run = Terminal.run("replay", "--report", folder, finding);

        assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains(address());
    }

    @Test
    void aRefusalThatIsStillMissingFails() throws IOException {
        Terminal run = Terminal.run("replay", "--report", folder, recorded("InvalidIsRefused"));

        assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
        assertThat(run.out()).startsWith("FAIL").contains("still there: the answer was 200");
    }

    @Test
    void aLawIsSaidToBeBeyondOneAnswer() throws IOException {
        Terminal run = Terminal.run("replay", "--report", folder, recorded("WrittenIsRead"));

        assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("WrittenIsRead", "compares several answers", "run verify again");
    }

    // A report as verify writes it, of a server whose paths begin below a path that the contract does not name.
    private String recorded(String check) throws IOException {
        parcel = "{\"name\":\"Vase\"}";
        Path contract = PARCELS.toAbsolutePath();
        Files.writeString(folder.resolve("report.json"), """
                {"run":{"command":"verify","contract":"%s","target":"%s/prefix","variables":[]},
                 "findings":[{"id":"0123456789ab","check":"%s","keyword":"properties","curl":"curl",
                 "request":{"method":"GET","url":"%s/prefix/parcels/1","headers":[]}}]}
                """.formatted(contract, address(), check, address()));
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
    void aCredentialThatIsNotSetIsNamed() {
        Placeholders placeholders = new Placeholders(Map.<String, String>of()::get, List.of("AUTHORIZATION"));

        assertThatThrownBy(() -> placeholders.fill(request("Bearer $AUTHORIZATION")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("AUTHORIZATION");
    }

    private String findingWithoutCredentials() throws IOException {
        Path traffic =
                new Recording(address()).readOpenly("1", 200, "{\"name\":\"\"}").in(folder);
        Terminal check = Terminal.run("check", "--contract", PARCELS, "--har", traffic, "--report", folder);
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
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = parcel.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
