package dev.understudy.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.standin.ApiServer;
import dev.understudy.standin.Config;
import dev.understudy.verify.cli.CommandResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests the commands {@code verify} and {@code replay} as a user runs them: exit codes, output and reports. */
@Order(3)
class VerifyTest {

    // The stand-in does not implement this contract. It returns 404 with a body; the contract declares 4XX without one.
    private static final Path PARCELS = Path.of("../verifier/src/test/resources/parcels/openapi.yaml");

    @TempDir
    private Path folder;

    private ApiServer server;

    @BeforeEach
    void start() {
        String database = "jdbc:sqlite:" + folder.resolve("demo.db");
        server = ApiServer.start(
                new Config("127.0.0.1", 0, database, Optional.empty()), Clock.systemUTC(), ServerLimits.DEFAULT);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"instantly", "well"})
    void theStandInPassesWithTheDemoProfile(String vendor) {
        Path json = folder.resolve("report.json");

        CommandResult run =
                CommandResult.run("verify", "--contract", vendor, "--url", url(), "--strict", "--json", json);

        assertThat(run.exitCode()).as(run.toString()).isZero();
        JsonNode report = new JsonMapper().readTree(json);
        assertThat(report.path("seed").intValue()).isEqualTo(1);
        assertThat(report.at("/coverage/neverSeen")).isEmpty();
        assertThat(report.path("notChecked")).isEmpty();
    }

    @Test
    void undeclaredBodiesAreDriftAndFailARunWithExpectStable() {
        CommandResult drift = CommandResult.run("verify", "--contract", PARCELS, "--url", url(), "--budget", "20");
        CommandResult stable = CommandResult.run(
                "verify", "--contract", PARCELS, "--url", url(), "--budget", "20", "--expect", "stable");

        assertThat(drift.exitCode()).as(drift.toString()).isEqualTo(3);
        assertThat(drift.out()).startsWith("DRIFT").contains("readParcel", "curl -i");
        assertThat(stable.exitCode()).as(stable.toString()).isEqualTo(1);
    }

    @Test
    void aSmallBudgetIsNotExceededAndTheUnsentCasesAreCounted() throws IOException {
        Path small = folder.resolve("small");
        Path large = folder.resolve("large");

        CommandResult smallRun =
                CommandResult.run("verify", "--contract", "well", "--url", url(), "--budget", "20", "--report", small);
        CommandResult largeRun =
                CommandResult.run("verify", "--contract", "well", "--url", url(), "--budget", "500", "--report", large);

        JsonNode report = new JsonMapper().readTree(small.resolve("report.json"));
        long notSent = report.at("/coverage/notSent").longValue();
        assertThat(notSent).isPositive();
        assertThat(report.at("/run/exchanges").longValue()).isLessThanOrEqualTo(20);
        assertThat(smallRun.out()).contains(notSent + " test cases were not sent, because the budget was exhausted");
        assertThat(Files.readString(small.resolve("report.html")))
                .contains(notSent + " test cases not sent (budget exhausted)");
        assertThat(new JsonMapper()
                        .readTree(large.resolve("report.json"))
                        .at("/coverage/notSent")
                        .longValue())
                .isZero();
        assertThat(largeRun.out()).doesNotContain("not sent");
    }

    @Test
    void aFindingIsReplayedFromItsReport() {
        Path reports = folder.resolve("reports");
        CommandResult run = CommandResult.run(
                "verify", "--contract", PARCELS, "--url", url(), "--budget", "20", "--report", reports);
        String id = new JsonMapper()
                .readTree(reports.resolve("report.json"))
                .at("/findings/0/id")
                .stringValue();

        CommandResult replay = CommandResult.run("replay", "--report", reports, id);

        assertThat(replay.exitCode()).as(run.toString() + replay).isEqualTo(3);
        assertThat(replay.out()).contains(id, "still occurs");
    }

    @Test
    void exchangesAreJudgedIfTheUrlHasAPathPrefix() throws IOException {
        HttpServer prefixed = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        prefixed.createContext("/prefix/parcels", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        prefixed.start();
        Path json = folder.resolve("report.json");
        try {
            String url = "http://127.0.0.1:" + prefixed.getAddress().getPort() + "/prefix/";
            CommandResult.run("verify", "--contract", PARCELS, "--url", url, "--budget", "20", "--json", json);
        } finally {
            prefixed.stop(0);
        }

        JsonNode report = new JsonMapper().readTree(json);
        assertThat(report.at("/run/judged").intValue()).isGreaterThan(10);
        assertThat(report.at("/coverage/answers").valueStream())
                .anyMatch(response -> response.path("seen").intValue() > 0);
    }

    @Test
    void aServerWithoutTlsIsReportedInOneSentence() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread responding = new Thread(() -> respondInPlainText(plain));
            responding.start();

            assertErrorMessage(
                    CommandResult.run(
                            "verify", "--contract", PARCELS, "--url", "https://127.0.0.1:" + plain.getLocalPort()),
                    "No secure connection");
        }
    }

    @Test
    void anUnreachableServerIsReportedInOneSentence() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertErrorMessage(
                CommandResult.run("verify", "--contract", PARCELS, "--url", "http://127.0.0.1:" + port), ":" + port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8080",
                "ftp://localhost",
                "http://",
                "http://a b",
                "http://a:65536",
                "http://a/?b",
                "http://a/#b"
            })
    void anInvalidUrlIsReported(String url) {
        assertErrorMessage(CommandResult.run("verify", "--contract", PARCELS, "--url", url), "--url");
    }

    @Test
    void credentialsInAUrlAreRejectedAndNotPrinted() {
        CommandResult run =
                CommandResult.run("verify", "--contract", PARCELS, "--url", "http://me:s3cret@localhost:8080");

        assertErrorMessage(run, "--header");
        assertThat(run.err()).doesNotContain("s3cret");
    }

    @Test
    void theMessageQuotesAnInvalidBudget() {
        assertErrorMessage(
                CommandResult.run("verify", "--contract", PARCELS, "--url", url(), "--budget", "much"), "much");
    }

    @Test
    void theMessageQuotesAnInvalidRate() {
        assertErrorMessage(
                CommandResult.run("verify", "--contract", PARCELS, "--url", url(), "--rate", "fast"), "fast");
    }

    @Test
    void aHeaderWithoutANameIsRejectedAndNotPrinted() {
        CommandResult run = CommandResult.run("verify", "--contract", PARCELS, "--url", url(), "--header", "s3cret");

        assertErrorMessage(run, "--header");
        assertThat(run.err()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: s3cret", "a b: s3cret", "X-Key: a\nX: s3cret"})
    void aHeaderThatCannotBeSentIsReportedWithoutItsValue(String header) {
        CommandResult run = CommandResult.run("verify", "--contract", PARCELS, "--url", url(), "--header", header);

        assertErrorMessage(run, header.substring(0, header.indexOf(':')));
        assertThat(run.err()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "5x", "0s", "99999999999", ""})
    void anInvalidBudgetIsRejected(String budget) {
        assertErrorMessage(
                CommandResult.run("verify", "--contract", PARCELS, "--url", url(), "--budget", budget),
                "is not a budget");
    }

    @Test
    void aProfileWithAnUnknownKeyIsRejected() throws IOException {
        Path profile = Files.writeString(folder.resolve("profile.yaml"), "colour: blue");

        assertErrorMessage(
                CommandResult.run("verify", "--contract", PARCELS, "--url", url(), "--profile", profile), "'colour'");
    }

    @Test
    void aFolderAsTheJsonReportIsRejectedBeforeTheRun() {
        assertErrorMessage(
                CommandResult.run("verify", "--contract", PARCELS, "--url", url(), "--json", folder), "is a folder");
    }

    @Test
    void aMissingProfileIsReported() {
        assertErrorMessage(
                CommandResult.run("verify", "--contract", PARCELS, "--url", url(), "--profile", "nowhere.yaml"),
                "nowhere.yaml");
    }

    private String url() {
        return "http://127.0.0.1:" + server.port();
    }

    private static void assertErrorMessage(CommandResult run, String expected) {
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains(expected);
    }

    private static void respondInPlainText(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
