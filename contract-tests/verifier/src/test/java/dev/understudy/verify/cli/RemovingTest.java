package dev.understudy.verify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.verify.Habit;
import dev.understudy.verify.Shelf;
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

/** Whoever stops a run is not left with what it created, as far as the contract has a way to remove it. */
@Timeout(120)
class RemovingTest {

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
    void whatARunCreatedIsRemovedWhenItIsStopped() throws Exception {
        Contract contract = Shelf.contract(PATHS + DELETE);
        try (Shelf shelf = new Shelf(contract, Habit.HONEST)) {
            assertThat(stopped(shelf, PATHS + DELETE))
                    .isEqualTo("The run was stopped; the values from before are back.");
            assertThat(shelf.calls()).anyMatch(call -> call.startsWith("DELETE"));
            assertThat(shelf.things()).isEmpty();
        }
    }

    @Test
    void whatCannotBeRemovedIsNamed() throws Exception {
        try (Shelf shelf = new Shelf(Shelf.contract(PATHS), Habit.HONEST)) {
            assertThat(stopped(shelf, PATHS))
                    .startsWith("The run was stopped; the values from before are back."
                            + " What it created is still there: see GET /things/")
                    .endsWith(".");
            assertThat(shelf.things()).isNotEmpty();
        }
    }

    @Test
    void whoStopsARunDoesNotWaitForAServerThatAnswersNoMore() throws Exception {
        AtomicBoolean silent = new AtomicBoolean();
        Habit habit = new Habit() {
            @Override
            public boolean removes() {
                while (silent.get()) {
                    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                }
                return true;
            }
        };
        try (Shelf shelf = new Shelf(Shelf.contract(PATHS + DELETE), habit)) {
            Instant[] stopped = new Instant[1];
            String words = stopped(shelf, PATHS + DELETE, () -> {
                silent.set(true);
                stopped[0] = Instant.now();
            });

            assertThat(Duration.between(stopped[0], Instant.now()))
                    .isBetween(Duration.ofSeconds(19), Duration.ofSeconds(28));
            assertThat(words).contains("What it created is still there: see GET /things/");
            silent.set(false);
        }
    }

    // The last words of a run that is stopped when it has created something.
    private String stopped(Shelf shelf, String paths) throws Exception {
        return stopped(shelf, paths, () -> {});
    }

    private String stopped(Shelf shelf, String paths, Runnable before) throws Exception {
        Path contract = Files.writeString(folder.resolve("shelf.yaml"), Shelf.document(paths));
        VerifierProcess run =
                VerifierProcess.start("verify", "--contract", contract, "--budget", "1000000", "--url", shelf.uri());
        while (shelf.things().size() < 5 && run.isAlive()) {
            Thread.sleep(1);
        }
        before.run();
        run.signal("TERM");
        return run.words().strip();
    }
}
