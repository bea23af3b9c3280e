package dev.understudy.verify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.understudy.verify.LocalServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract is a file, a URL or {@code git:REV:FILE}, for every command that reads one. */
class ContractLocationTest {

    private static final String CONTRACT = """
        openapi: 3.1.0
        info: {title: Things, version: '1'}
        paths:
          /things:
            get:
              responses:
                '200': {description: All, content: {application/json: {schema: {$ref: 'schemas/things.yaml'}}}}
        """;
    private static final String OVERLAY = """
        overlay: 1.0.0
        info: {title: Renames, version: '1'}
        actions: [{target: $.info, update: {title: Others}}]
        """;

    @TempDir
    private Path folder;

    private final List<String> requests = new CopyOnWriteArrayList<>();

    @AutoClose
    private final LocalServer server = LocalServer.start(this::respond);

    @Test
    void anEarlierRevisionIsReadWithTheFilesThatItReferences() throws Exception {
        Path contract = repository();
        // In the work tree, an array is no longer valid.
        Files.writeString(contract.resolveSibling("schemas/things.yaml"), "type: string\n");

        CommandResult earlier = check("git:v1:" + contract);
        CommandResult now = check(contract.toString());

        assertThat(earlier.exitCode()).as(earlier.toString()).isZero();
        assertThat(earlier.out()).startsWith("PASS  git:v1:").doesNotContain("Not checked");
        assertThat(now.exitCode()).as(now.toString()).isEqualTo(1);
    }

    @Test
    void findingsNameTheFileInItsRevision() throws Exception {
        Path contract = repository();
        Files.writeString(contract.resolveSibling("schemas/things.yaml"), "type: object\n");
        git("commit", "-aqm", "Return objects");

        CommandResult wrong = check("git:v1:" + contract, "{}");

        assertThat(wrong.out()).contains("contract  git:v1:api/schemas/things.yaml:1 /type");
    }

    @ParameterizedTest
    @CsvSource({
        "git:v2:,                  the repository has no revision 'v2'",
        "git:--all:,               the repository has no revision '--all'",
        "git:v1:missing/,          the revision has no file 'missing/",
    })
    void aMissingRevisionOrFileIsNamed(String start, String reason) throws Exception {
        Path contract = repository();
        String location = start.endsWith("missing/")
                ? start.replace("missing/", "") + folder.resolve("missing/openapi.yaml")
                : start + contract;

        CommandResult result = check(location);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(location + " cannot be read: ", reason);
    }

    @Test
    void aFolderOutsideOfARepositoryIsNamed() throws Exception {
        CommandResult result = check("git:HEAD:" + folder.resolve("openapi.yaml"));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("is not in a Git repository");
    }

    @Test
    void aLocationWithoutAFileIsExplained() throws Exception {
        assertThat(check("git:HEAD").err()).contains("git:HEAD must have the form git:REV:FILE");
    }

    @Test
    void aUrlIsFetchedAndItsReferencesAreNot() throws Exception {
        CommandResult result = check(url("/moved?key=s3cret"));

        assertThat(requests).containsExactly("/moved?key=s3cret", "/api/openapi.yaml");
        assertThat(result.out()).contains("/moved?…, ", "is on the network, and references are never fetched");
        assertThat(result.toString()).doesNotContain("s3cret");
    }

    @Test
    void aUrlInADocumentIsNotFetched() throws Exception {
        Path contract = Files.writeString(
                folder.resolve("local.yaml"), CONTRACT.replace("schemas/things.yaml", url("/api/schemas/things.yaml")));

        assertThat(check(contract.toString()).out()).contains("references are never fetched");
        assertThat(requests).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/absent,             returned the status 404",
        "/loop,               more than 5 redirects",
        "/elsewhere,          redirected to an address that is not http or https",
        "/huge,               the document is larger than 64 MiB",
        "/broken,             cannot be fetched",
    })
    void aUrlThatCannotBeFetchedIsExplained(String path, String reason) throws Exception {
        CommandResult result = check(url(path));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(url(path), reason);
    }

    @Test
    void credentialsInAUrlAreRefusedAndNotShown() throws Exception {
        CommandResult result = check("http://user:s3cret@127.0.0.1/openapi.yaml");

        assertThat(result.err()).contains("without credentials").doesNotContain("s3cret");
    }

    @Test
    void anOverlayIsAppliedToEachKindOfLocation() throws Exception {
        Path contract = repository();
        Path overlay = Files.writeString(folder.resolve("overlay.yaml"), OVERLAY);

        for (String location : List.of(contract.toString(), "git:v1:" + contract, url("/api/openapi.yaml"))) {
            CommandResult result = CommandResult.run("overlay", location, overlay);
            assertThat(result.exitCode()).as(result.toString()).isZero();
            assertThat(result.out()).contains("title: Others");
        }
    }

    private CommandResult check(String contract) throws IOException {
        return check(contract, "[]");
    }

    private CommandResult check(String contract, String body) throws IOException {
        Path har = Files.writeString(folder.resolve("things.har"), """
            {"log": {"entries": [{
              "request": {"method": "GET", "url": "http://things.example/things", "bodySize": 0},
              "response": {"status": 200, "headers": [{"name": "Content-Type", "value": "application/json"}],
                           "content": {"size": 2, "text": "%s"}}}]}}
            """.formatted(body));
        return CommandResult.run("check", "--contract", contract, "--har", har);
    }

    // A repository with one revision, tagged v1. Returns the contract in its work tree.
    private Path repository() throws Exception {
        Path contract = folder.resolve("api/openapi.yaml");
        Files.createDirectories(contract.resolveSibling("schemas"));
        Files.writeString(contract, CONTRACT);
        Files.writeString(contract.resolveSibling("schemas/things.yaml"), "type: array\n");
        git("init", "-q");
        git("add", "api");
        git("commit", "-qm", "Add the contract");
        git("tag", "v1");
        return contract;
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("git", "-C", folder.toString(), "-c", "user.name=Test", "-c", "user.email=test@example.com"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private String url(String path) {
        return server.uri() + path;
    }

    private void respond(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestURI().toString());
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/api/openapi.yaml" -> send(exchange, CONTRACT);
                case "/api/schemas/things.yaml" -> send(exchange, "type: array");
                case "/moved" -> redirect(exchange, "/api/openapi.yaml");
                case "/loop" -> redirect(exchange, "/loop");
                case "/elsewhere" -> redirect(exchange, "file:///etc/hostname");
                case "/huge" -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] block = new byte[1024 * 1024];
                    for (int i = 0; i < 70; i++) {
                        exchange.getResponseBody().write(block);
                    }
                }
                case "/broken" -> exchange.sendResponseHeaders(200, 100);
                default -> exchange.sendResponseHeaders(404, -1);
            }
        } catch (IOException e) {
            // The client has read enough.
        }
    }

    private static void send(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void redirect(HttpExchange exchange, String target) throws IOException {
        exchange.getResponseHeaders().set("Location", target);
        exchange.sendResponseHeaders(302, -1);
    }
}
