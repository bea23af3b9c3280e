package dev.understudy.suite.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that compares the contracts of this project with their older versions, in a repository of its own. */
class ContractGateIT {

    private static final Path ROOT = Path.of(System.getProperty("understudy.root"));
    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: Things, version: '1'}
            paths:
              /things:
                post:
                  operationId: addThing
                  requestBody:
                    content: {application/json: {schema: {type: string, maxLength: 9}}}
                  responses:
                    '204': {description: Added}
            """;
    private static final String NARROWER = CONTRACT.replace("9", "8");

    @TempDir
    private Path folder;

    private Path repository;

    @BeforeEach
    void createRepository() throws IOException, InterruptedException {
        repository = Files.createDirectories(folder.resolve("repository"));
        Files.createDirectories(repository.resolve("api-specs/things"));
        Files.createDirectory(repository.resolve(".ci"));
        Files.copy(ROOT.resolve(".ci/contract-gate"), repository.resolve(".ci/contract-gate"));
        git("init", "-q");
        commit(CONTRACT);
    }

    @Test
    void withoutAnOlderVersionNothingIsComparedAndTheGatePasses() throws IOException, InterruptedException {
        assertThat(gate(repository).code()).isZero();
        assertThat(gate(repository).output()).contains("api-specs/things/openapi.yaml has no older version");
    }

    @Test
    void aShallowCloneHasNoOlderVersionEither() throws IOException, InterruptedException {
        commit(NARROWER);
        git("clone", "-q", "--depth", "1", repository.toUri().toString(), folder.resolve("shallow") + "");

        Outcome outcome = gate(folder.resolve("shallow"));

        assertThat(outcome.code()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("has no older version");
    }

    @Test
    void aBreakFailsAlsoIfItIsNotInTheLastCommit() throws IOException, InterruptedException {
        commit(NARROWER);
        git("commit", "-q", "--allow-empty", "-m", "Change something else");

        Outcome outcome = gate(repository);

        assertThat(outcome.code()).as(outcome.output()).isEqualTo(1);
        assertThat(outcome.output()).contains("BREAKS tolerant, strict: addThing", "A contract breaks its callers.");
    }

    @Test
    void aBreakThatIsNotYetCommittedFails() throws IOException, InterruptedException {
        Files.writeString(repository.resolve("api-specs/things/openapi.yaml"), NARROWER);

        assertThat(gate(repository).code()).isEqualTo(1);
    }

    @Test
    void theLastTagIsTheOlderVersion() throws IOException, InterruptedException {
        git("tag", "v1");
        commit(NARROWER);
        commit(CONTRACT.replace("'1'", "'2'"));

        Outcome outcome = gate(repository);

        assertThat(outcome.code()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("compared with v1:");
    }

    @Test
    void anAcceptedBreakPasses() throws IOException, InterruptedException {
        commit(NARROWER);
        Matcher id = Pattern.compile("BREAKS .*\\((\\w+)\\)")
                .matcher(gate(repository).output());
        assertThat(id.find()).isTrue();
        Files.writeString(
                repository.resolve("api-specs/things/accepted-changes.yaml"),
                "- {id: '" + id.group(1) + "', reason: nobody sends more}\n");

        Outcome outcome = gate(repository);

        assertThat(outcome.code()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("ACCEPTED: addThing", "accepted: nobody sends more");
    }

    private void commit(String contract) throws IOException, InterruptedException {
        Files.writeString(repository.resolve("api-specs/things/openapi.yaml"), contract);
        git("add", "-A");
        git("commit", "-q", "-m", "Change the contract");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        Stream<String> identity = Stream.of(
                "git", "-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "tag.gpgSign=false");
        Outcome outcome =
                run(repository, Stream.concat(identity, Stream.of(arguments)).toList());
        assertThat(outcome.code()).as(outcome.output()).isZero();
    }

    private static Outcome gate(Path clone) throws IOException, InterruptedException {
        return run(clone, List.of("bash", clone.resolve(".ci/contract-gate").toString()));
    }

    private static Outcome run(Path workingFolder, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(workingFolder.toFile()).redirectErrorStream(true);
        Path java = Path.of(System.getProperty("java.home"), "bin");
        builder.environment().merge("PATH", java.toString(), (path, first) -> first + ":" + path);
        builder.environment()
                .put(
                        "VERIFIER_JAR",
                        ROOT.resolve("contract-tests/target/understudy-verify.jar")
                                .toString());
        builder.environment().remove("GITHUB_ACTIONS");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private record Outcome(int code, String output) {}
}
