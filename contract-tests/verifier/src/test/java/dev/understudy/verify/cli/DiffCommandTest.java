package dev.understudy.verify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DiffCommandTest {

    private static final Path PAIRS = Path.of("src/test/resources/diff");

    @TempDir
    private Path folder;

    @Test
    void aBreakIsShownWithItsWitnessAndFails() {
        CommandResult result = diff("17-request-pattern-tightened");

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
        assertThat(result.out())
                .contains("BREAKS tolerant, strict: patchW, request body application/json at /name: 'pattern' narrowed")
                .contains("value {\"name\":\"\"} is valid in the old document and invalid in the new one")
                .contains("BREAKS for tolerant, source");
    }

    @Test
    void aChangeThatBreaksOnlyOtherCallersPasses() {
        assertThat(diff("13-answer-enum-widened").exitCode()).isZero();
        assertThat(diff("13-answer-enum-widened", "--callers", "strict").exitCode())
                .isEqualTo(1);
    }

    @Test
    void theJsonFileHasTheVerdictOfEachCallerAndEachChange() {
        Path json = folder.resolve("diff.json");

        CommandResult result = diff("10-answer-value-becomes-nullable", "--json", json);

        assertThat(result.exitCode()).isEqualTo(1);
        JsonNode written = YamlReader.read(json);
        assertThat(written.path("verdict").stringValue()).isEqualTo("BREAKS");
        assertThat(written.path("callers").path("source").stringValue()).isEqualTo("BREAKS");
        JsonNode change = written.path("changes").get(0);
        assertThat(change.path("pointer").stringValue()).isEqualTo("/name");
        assertThat(change.path("keyword").stringValue()).isEqualTo("type");
        assertThat(change.path("effect").stringValue()).isEqualTo("widened");
        assertThat(change.path("direction").stringValue()).isEqualTo("answer");
        assertThat(change.path("old").path("line").intValue()).isEqualTo(64);
        assertThat(change.path("witness").path("kind").stringValue()).isEqualTo("value");
        assertThat(change.path("witness").path("value").path("name").isNull()).isTrue();
        assertThat(change.path("witness").path("old").stringValue()).isEqualTo("invalid");
    }

    @Test
    void aReportHasSarifForCodeScanningAndAChangelog() {
        CommandResult result = diff("17-request-pattern-tightened", "--report", folder.resolve("report"));

        assertThat(result.exitCode()).isEqualTo(1);
        JsonNode sarif = YamlReader.read(folder.resolve("report/diff.sarif"))
                .path("runs")
                .get(0)
                .path("results")
                .get(0);
        assertThat(sarif.path("level").stringValue()).isEqualTo("error");
        assertThat(sarif.path("ruleId").stringValue()).isEqualTo("request-pattern-narrowed");
        assertThat(folder.resolve("report/diff.md"))
                .content()
                .contains("## Breaking")
                .contains(
                        "- `patchW`, request body application/json at `/name`: `pattern` narrowed (tolerant, strict)");
        assertThat(folder.resolve("report/diff.json")).exists();
    }

    @Test
    void missingFoldersOfTheFilesAreCreated() {
        Path json = folder.resolve("a/b/diff.json");
        Path report = folder.resolve("c/d");

        CommandResult result = diff("17-request-pattern-tightened", "--json", json, "--report", report);

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
        assertThat(json).exists();
        assertThat(report.resolve("diff.html")).content().contains("<b>1</b> breaking change<", "patchW");
    }

    @Test
    void aFolderThatCannotBeCreatedIsReportedBeforeTheComparison() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        CommandResult result = diff("17-request-pattern-tightened", "--report", file.resolve("report"));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("cannot be created").contains(file.toString());
        assertThat(result.out()).isEmpty();
        assertThat(diff("17-request-pattern-tightened", "--json", folder).err()).contains("--json must name a file");
    }

    @Test
    void breaksOfChosenCallersAreErrorsOnGitHubAndOthersAreNotices() {
        List<String> lines =
                diff("17-request-pattern-tightened", "--github").out().lines().toList();

        assertThat(lines).first().asString().startsWith("::stop-commands::");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("::error "))
                .singleElement()
                .asString()
                .matches("::error file=src/test/resources/diff/17-request-pattern-tightened-after\\.yaml,line=\\d+,"
                        + "title=BREAKS tolerant%2C strict%3A patchW.*'pattern' narrowed::.*%0Avalue .*%0Aid \\w+");
        assertThat(diff("13-answer-enum-widened", "--github").out())
                .containsPattern("(?m)^::notice file=.*BREAKS strict")
                .doesNotContain("::error ");
    }

    @Test
    void anAcceptedChangeIsNoAnnotationOnGitHubButOneThatIsGoneIs() throws IOException {
        Path json = folder.resolve("diff.json");
        diff("16-request-minProperties-1-to-2", "--json", json);
        String id = YamlReader.read(json).path("changes").get(0).path("id").stringValue();
        Path accept = Files.writeString(
                folder.resolve("accept.yaml"),
                "- {id: %s, reason: nobody sends fewer}\n- {id: '0000000000', reason: old}\n".formatted(id));

        CommandResult result = diff("16-request-minProperties-1-to-2", "--accept", accept, "--github");

        assertThat(result.out())
                .doesNotContain("::error ")
                .containsPattern("(?m)^::warning title=The accepted change 0000000000 no longer exists::");
    }

    @Test
    void anAcceptedChangeDoesNotFailAndOneThatIsGoneIsReported() throws IOException {
        Path json = folder.resolve("diff.json");
        diff("16-request-minProperties-1-to-2", "--json", json);
        String id = YamlReader.read(json).path("changes").get(0).path("id").stringValue();
        Path accept = Files.writeString(
                folder.resolve("accept.yaml"),
                "- {id: %s, reason: nobody sends fewer}\n- {id: '0000000000', reason: old}\n".formatted(id));

        CommandResult result = diff("16-request-minProperties-1-to-2", "--accept", accept);

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.out())
                .contains("ACCEPTED")
                .contains("nobody sends fewer")
                .contains("The accepted change 0000000000 no longer exists");
    }

    @Test
    void anUndecidedChangeHasItsOwnExitCode() throws IOException {
        Path before = PAIRS.resolve("17-request-pattern-tightened-before.yaml");
        Path after = Files.writeString(
                folder.resolve("after.yaml"),
                Files.readString(PAIRS.resolve("17-request-pattern-tightened-after.yaml"))
                        .replace("pattern: ^[a-z]+$", "format: not-a-known-format"));

        CommandResult result = CommandResult.run("diff", before, after);

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(4);
        assertThat(result.out()).contains("undecided: ").contains("not-a-known-format");
    }

    @Test
    void documentsThatCannotBeReadCannotBeCompared() {
        CommandResult result = CommandResult.run("diff", folder.resolve("none.yaml"), folder.resolve("none.yaml"));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("none.yaml");
    }

    private static CommandResult diff(String pair, Object... options) {
        Object[] arguments = new Object[options.length + 3];
        arguments[0] = "diff";
        arguments[1] = PAIRS.resolve(pair + "-before.yaml");
        arguments[2] = PAIRS.resolve(pair + "-after.yaml");
        System.arraycopy(options, 0, arguments, 3, options.length);
        return CommandResult.run(arguments);
    }
}
