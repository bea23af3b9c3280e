package dev.understudy.verify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.verify.Behaviour;
import dev.understudy.verify.FakeServer;
import dev.understudy.verify.VerifierProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A stopped run deletes the resources that it created, if the contract declares a DELETE operation for them. */
@Timeout(120)
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
                    .isEqualTo("The run was stopped; the original values were restored.");
            assertThat(server.requests()).anyMatch(request -> request.startsWith("DELETE"));
            assertThat(server.resources()).isEmpty();
        }
    }

    @Test
    void resourcesThatCannotBeDeletedAreListed() throws Exception {
        try (FakeServer server = new FakeServer(FakeServer.contract(PATHS), Behaviour.COMPLIANT)) {
            assertThat(outputOfStoppedRun(server, PATHS))
                    .startsWith("The run was stopped; the original values were restored."
                            + " Resources that it created still exist: see GET /things/")
                    .endsWith(".");
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
            String output = outputOfStoppedRun(server, PATHS + DELETE, () -> {
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

    // Starts a run, stops it once it has created some resources, and returns its output.
    private String outputOfStoppedRun(FakeServer server, String paths) throws Exception {
        return outputOfStoppedRun(server, paths, () -> {});
    }

    private String outputOfStoppedRun(FakeServer server, String paths, Runnable beforeStop) throws Exception {
        Path contract = Files.writeString(folder.resolve("things.yaml"), FakeServer.document(paths));
        VerifierProcess process =
                VerifierProcess.start("verify", "--contract", contract, "--budget", "1000000", "--url", server.uri());
        while (server.resources().size() < 5 && process.isAlive()) {
            Thread.sleep(1);
        }
        beforeStop.run();
        process.signal("TERM");
        return process.output().strip();
    }
}
