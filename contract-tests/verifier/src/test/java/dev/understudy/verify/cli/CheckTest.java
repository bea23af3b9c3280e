package dev.understudy.verify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    private static final Path PARCELS = Path.of("src/test/resources/parcels/openapi.yaml");
    private static final Path UNJUDGED = Path.of("src/test/resources/parcels/unjudged.yaml");

    @TempDir
    private Path folder;

    @Test
    void keptContractsPass() throws IOException {
        Terminal run =
                check(new Recording("http://parcels.example").read("1", 200, "{\"name\":\"Vase\",\"grams\":300}"));

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out()).startsWith("PASS").contains("1 exchanges, 1 judged");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aBrokenKeywordFails() throws IOException {
        Terminal run = check(new Recording("http://parcels.example")
                .read("1", 200, "{\"name\":\"Vase\"}")
                .read("2", 200, "{\"name\":\"\"}"));

        assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("FAIL")
                .contains("readParcel /name", "'minLength'", "openapi.yaml:", "exchange 1", "curl -i");
    }

    @Test
    void moreThanTheContractIsDrift() throws IOException {
        Terminal run = check(drifting());

        assertThat(run.exitCode()).as(run.toString()).isEqualTo(3);
        assertThat(run.out()).startsWith("DRIFT");
    }

    @Test
    void driftFailsWhereStabilityIsExpected() throws IOException {
        Terminal run = check(drifting(), "--expect", "stable");

        assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
    }

    @Test
    void gapsFailOnlyWhereStrictnessIsAsked() throws IOException {
        Path traffic = new Recording("http://parcels.example")
                .read("1", 200, "{\"name\":\"Vase\"}")
                .in(folder);

        Terminal lenient = Terminal.run("check", "--contract", UNJUDGED, "--har", traffic);
        Terminal strict = Terminal.run("check", "--contract", UNJUDGED, "--har", traffic, "--strict");

        assertThat(lenient.out()).contains("Not checked:", "'troy'");
        assertThat(lenient.exitCode()).as(lenient.toString()).isZero();
        assertThat(strict.exitCode()).as(strict.toString()).isEqualTo(1);
    }

    @Test
    void strangersTrafficIsAdviceAndNothingWorse() throws IOException {
        Terminal run = check(new Recording("http://parcels.example/elsewhere").read("1", 500, "oops"));

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out()).contains("1 exchanges, 0 judged", "not judged");
    }

    @Test
    void reportsHoldNoCredentials() throws IOException {
        Path reports = folder.resolve("reports");
        Terminal run = check(
                new Recording("http://parcels.example")
                        .read(
                                "1?access=s3same-open",
                                200,
                                "{\"name\":\"s3cret-of-the-house s3same-open\",\"grams\":0}"),
                "--report",
                reports,
                "--json",
                folder.resolve("report.json"));

        assertThat(run.out()).contains("$AUTHORIZATION", "$ACCESS").doesNotContain("s3cret", "s3same");
        assertThat(reports).isDirectoryContaining("glob:**/report.html");
        try (var files = Files.list(reports)) {
            assertThat(files)
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(file).content().doesNotContain("s3cret", "s3same"));
        }
        assertThat(folder.resolve("report.json")).content().doesNotContain("s3cret", "s3same");
    }

    private static Recording drifting() {
        return new Recording("http://parcels.example").read("1", 200, "{\"name\":\"Vase\",\"colour\":\"blue\"}");
    }

    private Terminal check(Recording recording, Object... more) throws IOException {
        Object[] arguments = new Object[5 + more.length];
        System.arraycopy(
                new Object[] {"check", "--contract", PARCELS, "--har", recording.in(folder)}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Terminal.run(arguments);
    }
}
