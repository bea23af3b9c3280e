package dev.understudy.verify.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.understudy.contract.Contract;
import dev.understudy.verify.Behaviour;
import dev.understudy.verify.FakeServer;
import dev.understudy.verify.VerifierProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stopped run deletes the resources that it created, if the contract declares a DELETE operation for them. */
@Timeout(120)
@Order(2)
class CleanupTest {

    private static final String PATHS = """
        /things:
          post:
            requestBody: {$ref: '#/components/requestBodies/NewThing'}
            responses: {'201': {$ref: '#/components/responses/Thing'}, 4XX: {$ref: '#/components/responses/Refused'}}
        /things/{id}:
          parameters: [{$ref: '#/components/parameters/Id'}]
          get:
            responses: {'200': {$ref: '#/components/responses/Thing'}, 4XX: {$ref: '#/components/responses/Refused'}}
        """;
    private static final String DELETE = """
          delete:
            responses: {'204': {$ref: '#/components/responses/Gone'}, 4XX: {$ref: '#/components/responses/Refused'}}
        """;

    @TempDir
    private Path folder;

    @Test
    void aStoppedRunDeletesTheResourcesItCreated() throws Exception {
        Contract contract = FakeServer.contract(PATHS + DELETE);
        try (FakeServer server = new FakeServer(contract, Behaviour.COMPLIANT)) {
            assertThat(outputOfStoppedRun(server, PATHS + DELETE))
                    .startsWith("The run was stopped; the original values were restored.\n");
            assertThat(server.requests()).anyMatch(request -> request.startsWith("DELETE"));
            assertThat(server.resources()).isEmpty();
        }
    }

    @Test
    void resourcesThatCannotBeDeletedAreListed() throws Exception {
        try (FakeServer server = new FakeServer(FakeServer.contract(PATHS), Behaviour.COMPLIANT)) {
            assertThat(outputOfStoppedRun(server, PATHS))
                    .startsWith("The run was stopped; the original values were restored."
                            + " Resources that it created still exist: see GET /things/");
            assertThat(server.resources()).isNotEmpty();
        }
    }

    @Test
    void stoppingARunDoesNotWaitForAnUnresponsiveServer() throws Exception {
        AtomicBoolean deleteHangs = new AtomicBoolean();
        Behaviour behaviour = new Behaviour() {
            @Override
            public boolean deletes() {
                while (deleteHangs.get()) {
                    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                }
                return true;
            }
        };
        try (FakeServer server = new FakeServer(FakeServer.contract(PATHS + DELETE), behaviour)) {
            Instant[] stopped = new Instant[1];
            String output = outputOfStoppedRun(server, PATHS + DELETE, "TERM", () -> {
                deleteHangs.set(true);
                stopped[0] = Instant.now();
            });

            // The cleanup gives up after 20 seconds.
            assertThat(Duration.between(stopped[0], Instant.now()))
                    .isBetween(Duration.ofSeconds(19), Duration.ofSeconds(28));
            assertThat(output).contains("Resources that it created still exist: see GET /things/");
            deleteHangs.set(false);
        }
    }

    @Test
    void aStoppedRunWritesEveryReportAndSaysThatItEndedEarly() throws Exception {
        assumeThat(VerifierProcess.isIgnored("INT"))
                .as("child processes ignore the signal")
                .isFalse();
        try (FakeServer server = new FakeServer(FakeServer.contract(PATHS + DELETE), Behaviour.COMPLIANT)) {
            String[] options = {"--report", "report", "--json", "run.json", "--har", "run.har"};
            for (int i = 1; i < options.length; i += 2) {
                options[i] = folder.resolve(options[i]).toString();
            }
            String output = outputOfStoppedRun(server, PATHS + DELETE, "INT", () -> {}, options);

            String endedEarly = "The run ended early, after";
            assertThat(output).contains(endedEarly).contains("because it was stopped.");
            assertThat(folder.resolve("report")).isDirectoryContaining("glob:**.html");
            try (Stream<Path> files = Files.list(folder.resolve("report"))) {
                assertThat(files)
                        .hasSizeGreaterThanOrEqualTo(4)
                        .allSatisfy(file -> assertThat(file).content().contains(endedEarly));
            }
            assertThat(folder.resolve("run.json")).content().contains(endedEarly);
            JsonNode entries =
                    new JsonMapper().readTree(folder.resolve("run.har")).at("/log/entries");
            assertThat(entries).hasSizeGreaterThan(5);
            // The cleanup is recorded, too.
            assertThat(entries.values().stream()
                            .map(entry -> entry.at("/request/method").stringValue()))
                    .contains("DELETE");
            assertThat(server.resources()).isEmpty();
        }
    }

    @Test
    void aRunStoppedBetweenItsRateLimitRequestsStillWritesItsReport() throws Exception {
        assumeThat(VerifierProcess.isIgnored("INT"))
                .as("child processes ignore the signal")
                .isFalse();
        Path profile = Files.writeString(folder.resolve("profile.yaml"), """
            callers:
              usual: {headers: {X-Caller: usual}}
              limited: {headers: {X-Caller: limited}, answers: {'*': 429}, tries: 1000, last: true}
            """);
        String paths = """
            /things:
              get:
                responses: {'200': {description: All}, 4XX: {description: Rejected}}
            """;
        Path contract = Files.writeString(folder.resolve("things.yaml"), FakeServer.document(paths));
        try (FakeServer server = new FakeServer(FakeServer.contract(paths), Behaviour.COMPLIANT)) {
            Path json = folder.resolve("run.json");
            VerifierProcess process = VerifierProcess.start(
                    "verify",
                    "--contract",
                    contract,
                    "--url",
                    server.uri(),
                    "--profile",
                    profile,
                    "--budget",
                    "2000",
                    "--rate",
                    "300/s",
                    "--json",
                    json);
            while (server.requests().size() < 1100 && process.isAlive()) {
                Thread.sleep(1);
            }
            process.signal("INT");

            assertThat(process.output()).contains("because it was stopped.");
            assertThat(json).content().contains("The run ended early, after");
        }
    }

    // Starts a run, stops it once it has created some resources, and returns its output.
    private String outputOfStoppedRun(FakeServer server, String paths) throws Exception {
        return outputOfStoppedRun(server, paths, "TERM", () -> {});
    }

    private String outputOfStoppedRun(
            FakeServer server, String paths, String signal, Runnable beforeStop, String... options) throws Exception {
        Path contract = Files.writeString(folder.resolve("things.yaml"), FakeServer.document(paths));
        List<Object> arguments = new ArrayList<>(
                List.of("verify", "--contract", contract, "--budget", "1000000", "--url", server.uri()));
        arguments.addAll(List.of(options));
        VerifierProcess process = VerifierProcess.start(arguments.toArray());
        while (server.resources().size() < 5 && process.isAlive()) {
            Thread.sleep(1);
        }
        beforeStop.run();
        process.signal(signal);
        return process.output().strip();
    }
}
