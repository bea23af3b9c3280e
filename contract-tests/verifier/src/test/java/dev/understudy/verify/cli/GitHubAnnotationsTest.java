package dev.understudy.verify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.report.SampleRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --github} prints workflow commands, escaped as GitHub requires. */
class GitHubAnnotationsTest {

    @TempDir
    private Path folder;

    @Test
    void aViolationIsAnErrorAtTheLineOfTheContract() {
        List<String> commands = annotations(new SampleRun().addResponse("{\"id\": 7}"), Path.of(""));

        assertThat(commands)
                .first()
                .asString()
                .matches("::error file=src/test/resources/parcels/unknown-format\\.yaml,line=\\d+,"
                        + "title=violation%3A BodyMatches '[a-zA-Z]+' in [^:,]+::.*%0Adeclared .*%0Areceived .*");
        assertThat(commands).allMatch(command -> !command.contains("\n"));
    }

    @Test
    void everyCharacterWithAMeaningIsEscaped() {
        String body = "{\"id\": \"100%\\r\\n::error::injected, really: yes\"}";

        assertThat(annotations(new SampleRun().addResponse(body), Path.of("")))
                .allMatch(command -> command.matches("::(error|warning|notice) ([a-z]+=[^,:]*,?)+::[^\\r\\n]*"))
                .allMatch(command -> command.matches("([^%]|%(25|0A|0D|3A|2C))*"))
                .anyMatch(command -> command.contains("100%25"));
    }

    @Test
    void aContractOutsideTheWorkspaceHasNoLine() {
        assertThat(annotations(new SampleRun().addResponse("{\"id\": 7}"), folder))
                .isNotEmpty()
                .allMatch(command -> command.matches("::[a-z]+ title=.*"));
    }

    @Test
    void noMoreThanTenOfALevelArePrinted() throws IOException {
        String operations =
                IntStream.range(0, 15).mapToObj(i -> """
                      /things%d:
                        get:
                          responses:
                            '200': {description: All, content: {application/json: {schema: {minLength: %d}}}}
                    """.formatted(i, i + 1)).collect(Collectors.joining());
        Path contract = Files.writeString(
                folder.resolve("many.yaml"),
                "openapi: 3.1.0\ninfo: {title: Many, version: '1'}\npaths:\n" + operations);
        String entries =
                IntStream.range(0, 15).mapToObj(i -> """
                    {"request": {"method": "GET", "url": "http://x.example/things%d", "bodySize": 0},
                     "response": {"status": %d, "content": {"size": 0}}}\
                    """.formatted(i, 210 + i)).collect(Collectors.joining(","));
        Path har = Files.writeString(folder.resolve("many.har"), "{\"log\": {\"entries\": [" + entries + "]}}");

        CommandResult check = CommandResult.run("check", "--github", "--strict", "--contract", contract, "--har", har);

        assertThat(check.out().lines().filter(line -> line.startsWith("::warning ")))
                .as(check.toString())
                .hasSize(10);
        assertThat(check.out()).containsPattern("(?m)^::warning title=6 more::");
    }

    @Test
    void theSummaryIsShieldedFromCommands() throws IOException {
        Path contract = Files.writeString(
                folder.resolve("empty.yaml"), "openapi: 3.1.0\ninfo: {title: Empty, version: '1'}\npaths: {}");
        Path har = Files.writeString(folder.resolve("empty.har"), "{\"log\": {\"entries\": []}}");

        List<String> lines = CommandResult.run("check", "--github", "--contract", contract, "--har", har)
                .out()
                .lines()
                .toList();

        String stop = "::stop-commands::";
        assertThat(lines).first().asString().startsWith(stop);
        assertThat(lines).contains("::" + lines.get(0).substring(stop.length()) + "::");
        assertThat(lines).last().asString().startsWith("::error title=The contract was not tested completely::");
    }

    private static List<String> annotations(SampleRun run, Path workspace) {
        StringWriter text = new StringWriter();
        new GitHubAnnotations(new PrintWriter(text), workspace).print(run.report());
        return text.toString().lines().toList();
    }
}
