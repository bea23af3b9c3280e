package dev.understudy.verify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.VerifierProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An error ends a command with exit code 2 and one line on standard error that names the cause. */
class CommandErrorTest {

    private static final Path PARCELS = Path.of("src/test/resources/parcels/openapi.yaml");

    @TempDir
    private Path folder;

    private Path traffic;

    @BeforeEach
    void recordTraffic() throws IOException {
        traffic = new Recording("http://parcels.example")
                .addRead("1", 200, "{\"name\":\"Vase\"}")
                .writeTo(folder);
    }

    @Test
    void aMissingContractIsNamed() {
        assertFailsWith(CommandResult.run("check", "--contract", "nowhere.yaml", "--har", traffic), "nowhere.yaml");
    }

    @Test
    void aFileThatIsNotAContractIsNamed() {
        assertFailsWith(CommandResult.run("check", "--contract", traffic, "--har", traffic), "traffic.har");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!doctype html><html><body>Login</body></html>",
                "a: [",
                "- a",
                "swagger: '2.0'",
                "openapi: 4.0.0"
            })
    void textThatIsNotAContractIsRejected(String text) throws IOException {
        Path other = Files.writeString(folder.resolve("other.yaml"), text);

        assertFailsWith(CommandResult.run("check", "--contract", other, "--har", traffic), "other.yaml");
    }

    @Test
    void aFolderInsteadOfAFileIsNamed() {
        String name = folder.getFileName().toString();
        assertFailsWith(CommandResult.run("check", "--contract", folder, "--har", traffic), name);
        assertFailsWith(CommandResult.run("check", "--contract", PARCELS, "--har", folder), name);
        assertFailsWith(CommandResult.run("overlay", PARCELS, folder), name);
    }

    @Test
    void aMissingRecordingIsNamed() {
        assertFailsWith(CommandResult.run("check", "--contract", PARCELS, "--har", "nowhere.har"), "nowhere.har");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"log\":{}}", "{\"log\":{\"entries\":[{\"request\":{\"method\":\"", "not JSON at all", ""})
    void aFileThatIsNotARecordingIsRejected(String text) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.har"), text);

        assertFailsWith(CommandResult.run("check", "--contract", PARCELS, "--har", broken), "broken.har");
    }

    @Test
    void anUnknownFlagIsNamed() {
        assertFailsWith(CommandResult.run("check", "--contract", PARCELS, "--har", traffic, "--colour"), "--colour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--heder=X-Key: hidden", "hidden", "--colour=hidden"})
    void anArgumentThatMayBeACredentialIsNotPrinted(String argument) {
        CommandResult result = CommandResult.run("check", "--contract", PARCELS, "--har", traffic, argument);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).isNotEmpty().doesNotContain("hidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "htp://me:hidden@h/",
                "http://me:hidden@h/",
                "http://h/?api_key=hidden",
                "http://h /?api_key=hidden#hidden",
                "http://me:hid@den@h:99999/"
            })
    void credentialsInTheUrlAreNotPrinted(String url) {
        CommandResult result = CommandResult.run("verify", "--contract", PARCELS, "--url", url);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).isNotEmpty().doesNotContain("hid", "den@");
    }

    @Test
    void aMappingWithoutAFileIsNamed() {
        String url = "https://a.example/b.yaml";
        assertFailsWith(CommandResult.run("check", "--contract", PARCELS, "--har", traffic, "--map", url), "--map");
        assertFailsWith(
                CommandResult.run("check", "--contract", PARCELS, "--har", traffic, "--map", url + "=nowhere.yaml"),
                "nowhere.yaml");
    }

    @Test
    void textFromAFileCannotControlTheTerminal() throws IOException {
        Path other = Files.writeString(folder.resolve("other.yaml"), "openapi: \"4\\e[2J\\n\"");

        assertFailsWith(CommandResult.run("check", "--contract", other, "--har", traffic), "4\\u001b[2J\\u000a");
    }

    @Test
    void aMissingFlagIsNamed() {
        assertFailsWith(CommandResult.run("check", "--contract", PARCELS), "--har");
    }

    @Test
    void anUnknownExpectationIsNamed() {
        assertFailsWith(
                CommandResult.run("check", "--contract", PARCELS, "--har", traffic, "--expect", "rain"), "--expect");
    }

    @Test
    void withoutACommandTheCommandsAreListed() {
        assertFailsWith(CommandResult.run(), "verify, check, replay, overlay, diff, names and refresh");
    }

    @Test
    void aReportFolderThatIsAFileIsNamed() {
        assertFailsWith(
                CommandResult.run("check", "--contract", PARCELS, "--har", traffic, "--report", traffic),
                "traffic.har");
    }

    @Test
    void anUnknownFindingIsNamed() {
        CommandResult.run("check", "--contract", PARCELS, "--har", traffic, "--report", folder);

        assertFailsWith(CommandResult.run("replay", "--report", folder, "4711"), "4711");
    }

    @Test
    void aFolderWithoutAReportIsNamed() {
        assertFailsWith(CommandResult.run("replay", "--report", folder, "4711"), "report.json");
    }

    @Test
    void aSeparateProcessAlsoPrintsOneLineAndExitsWithTwo() throws IOException, InterruptedException {
        VerifierProcess process = VerifierProcess.start("check", "--contract", "nowhere.yaml", "--har", traffic);

        String output = process.output();
        assertThat(output.lines()).singleElement().asString().contains("nowhere.yaml");
        assertThat(process.exitValue()).isEqualTo(2);
    }

    private static void assertFailsWith(CommandResult result, String cause) {
        assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .contains(cause)
                .matches(".*[.?]");
    }
}
