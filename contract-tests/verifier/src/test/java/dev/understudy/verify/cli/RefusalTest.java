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

class RefusalTest {

    private static final Path PARCELS = Path.of("src/test/resources/parcels/openapi.yaml");

    @TempDir
    private Path folder;

    private Path traffic;

    @BeforeEach
    void recordSomething() throws IOException {
        traffic = new Recording("http://parcels.example")
                .read("1", 200, "{\"name\":\"Vase\"}")
                .in(folder);
    }

    @Test
    void aMissingContractIsNamed() {
        assertOneSentence(Terminal.run("check", "--contract", "nowhere.yaml", "--har", traffic), "nowhere.yaml");
    }

    @Test
    void aContractThatIsNoneIsNamed() {
        assertOneSentence(Terminal.run("check", "--contract", traffic, "--har", traffic), "traffic.har");
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
    void anythingElseIsNoContract(String text) throws IOException {
        Path other = Files.writeString(folder.resolve("other.yaml"), text);

        assertOneSentence(Terminal.run("check", "--contract", other, "--har", traffic), "other.yaml");
    }

    @Test
    void aFolderIsNoFile() {
        String name = folder.getFileName().toString();
        assertOneSentence(Terminal.run("check", "--contract", folder, "--har", traffic), name);
        assertOneSentence(Terminal.run("check", "--contract", PARCELS, "--har", folder), name);
        assertOneSentence(Terminal.run("overlay", PARCELS, folder), name);
    }

    @Test
    void aMissingRecordingIsNamed() {
        assertOneSentence(Terminal.run("check", "--contract", PARCELS, "--har", "nowhere.har"), "nowhere.har");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"log\":{}}", "{\"log\":{\"entries\":[{\"request\":{\"method\":\"", "not JSON at all", ""})
    void aRecordingThatIsNoneIsRefused(String text) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.har"), text);

        assertOneSentence(Terminal.run("check", "--contract", PARCELS, "--har", broken), "broken.har");
    }

    @Test
    void anUnknownFlagIsNamed() {
        assertOneSentence(Terminal.run("check", "--contract", PARCELS, "--har", traffic, "--colour"), "--colour");
    }

    @Test
    void aMissingFlagIsNamed() {
        assertOneSentence(Terminal.run("check", "--contract", PARCELS), "--har");
    }

    @Test
    void anUnknownExpectationIsNamed() {
        assertOneSentence(
                Terminal.run("check", "--contract", PARCELS, "--har", traffic, "--expect", "rain"), "--expect");
    }

    @Test
    void withoutACommandTheCommandsAreNamed() {
        assertOneSentence(Terminal.run(), "verify, check, replay and overlay");
    }

    @Test
    void aReportFolderThatIsAFileIsNamed() {
        assertOneSentence(
                Terminal.run("check", "--contract", PARCELS, "--har", traffic, "--report", traffic), "traffic.har");
    }

    @Test
    void anUnknownFindingIsNamed() {
        Terminal.run("check", "--contract", PARCELS, "--har", traffic, "--report", folder);

        assertOneSentence(Terminal.run("replay", "--report", folder, "4711"), "4711");
    }

    @Test
    void aFolderWithoutAReportIsNamed() {
        assertOneSentence(Terminal.run("replay", "--report", folder, "4711"), "report.json");
    }

    @Test
    void aProcessOfItsOwnEndsLikewise() throws IOException, InterruptedException {
        VerifierProcess process = VerifierProcess.start("check", "--contract", "nowhere.yaml", "--har", traffic);

        String words = process.words();
        assertThat(words.lines()).singleElement().asString().contains("nowhere.yaml");
        assertThat(process.exitValue()).isEqualTo(2);
    }

    private static void assertOneSentence(Terminal run, String named) {
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains(named).matches(".*[.?]");
    }
}
