package dev.understudy.verify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final Path PARCELS = Path.of("src/test/resources/parcels/openapi.yaml");
    private static final Path UNKNOWN_FORMAT = Path.of("src/test/resources/parcels/unknown-format.yaml");

    @TempDir
    private Path folder;

    @Test
    void trafficThatSatisfiesTheContractPasses() throws IOException {
        CommandResult result =
                check(new Recording("http://parcels.example").addRead("1", 200, "{\"name\":\"Vase\",\"grams\":300}"));

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.out()).startsWith("PASS").contains("1 exchange, 1 judged");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void aResponseThatViolatesAKeywordFails() throws IOException {
        CommandResult result = check(new Recording("http://parcels.example")
                .addRead("1", 200, "{\"name\":\"Vase\"}")
                .addRead("2", 200, "{\"name\":\"\"}"));

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
        assertThat(result.out())
                .startsWith("FAIL")
                .contains("readParcel /name", "'minLength'", "openapi.yaml:", "exchange 1", "curl -i");
    }

    @Test
    void anUndeclaredPropertyIsDrift() throws IOException {
        CommandResult result = check(recordingWithDrift());

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(3);
        assertThat(result.out()).startsWith("DRIFT");
    }

    @Test
    void driftFailsIfStabilityIsExpected() throws IOException {
        CommandResult result = check(recordingWithDrift(), "--expect", "stable");

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    }

    @Test
    void uncheckedPartsFailOnlyInStrictMode() throws IOException {
        Path traffic = new Recording("http://parcels.example")
                .addRead("1", 200, "{\"name\":\"Vase\"}")
                .writeTo(folder);

        CommandResult lenient = CommandResult.run("check", "--contract", UNKNOWN_FORMAT, "--har", traffic);
        CommandResult strict = CommandResult.run("check", "--contract", UNKNOWN_FORMAT, "--har", traffic, "--strict");

        assertThat(lenient.out()).contains("Not checked:", "'troy'");
        assertThat(lenient.exitCode()).as(lenient.toString()).isZero();
        assertThat(strict.exitCode()).as(strict.toString()).isEqualTo(1);
    }

    @Test
    void aRecordingOfOtherOperationsHasNoVerdict() throws IOException {
        CommandResult result = check(new Recording("http://parcels.example/elsewhere").addRead("1", 500, "oops"));

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
        assertThat(result.out())
                .startsWith("UNJUDGED")
                .contains("1 exchange, 0 judged", "None of the recorded requests belongs to an operation", "servers");
    }

    @Test
    void strictModeDoesNotTurnAMissingVerdictIntoAFailure() throws IOException {
        CommandResult result =
                check(new Recording("http://parcels.example/elsewhere").addRead("1", 500, "oops"), "--strict");

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    }

    @Test
    void anEmptyRecordingHasNoVerdict() throws IOException {
        CommandResult result = check(new Recording("http://parcels.example"));

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
        assertThat(result.out()).startsWith("UNJUDGED").contains("contains no complete exchange");
    }

    @Test
    void operationsWithoutASuccessfulResponseAreListedAndFailOnlyInStrictMode() throws IOException {
        Recording recording = new Recording("http://parcels.example").addRead("1", 200, "{\"name\":\"Vase\"}");

        CommandResult lenient = check(recording);
        CommandResult strict = check(recording, "--strict");

        assertThat(lenient.exitCode()).as(lenient.toString()).isZero();
        assertThat(lenient.out()).contains("the recording contains no request to it", "writeParcel");
        assertThat(strict.exitCode()).as(strict.toString()).isEqualTo(1);
    }

    @Test
    void reportsContainNoCredentials() throws IOException {
        Path reports = folder.resolve("reports");
        CommandResult result = check(
                new Recording("http://parcels.example")
                        .addRead(
                                "1?access=s3same-open",
                                200,
                                "{\"name\":\"s3cret-of-the-house s3same-open\",\"grams\":0}"),
                "--report",
                reports,
                "--json",
                folder.resolve("report.json"));

        assertThat(result.out()).contains("$AUTHORIZATION", "$ACCESS").doesNotContain("s3cret", "s3same");
        assertThat(reports).isDirectoryContaining("glob:**/report.html");
        try (var files = Files.list(reports)) {
            assertThat(files)
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(file).content().doesNotContain("s3cret", "s3same"));
        }
        assertThat(folder.resolve("report.json")).content().doesNotContain("s3cret", "s3same");
    }

    @Test
    void aReferenceIntoTheNetworkIsReadFromACopy() throws IOException {
        Path contract = Files.writeString(folder.resolve("api.yaml"), """
                openapi: 3.1.0
                paths: {'/parcels/{id}': {$ref: 'https://specs.example/v1/parcel.yaml'}}
                """);
        Files.createDirectory(folder.resolve("specs"));
        Files.writeString(folder.resolve("specs/parcel.yaml"), "get: {responses: {'404': {description: gone}}}");
        Path traffic =
                new Recording("http://parcels.example").addRead("1", 200, "").writeTo(folder);

        CommandResult without = CommandResult.run("check", "--contract", contract, "--har", traffic);
        CommandResult with = CommandResult.run(
                "check",
                "--contract",
                contract,
                "--har",
                traffic,
                "--map",
                "https://specs.example/v1=" + folder.resolve("specs"));

        assertThat(without.out()).contains("'https://specs.example/v1/parcel.yaml' is on the network");
        assertThat(with.exitCode()).as(with.toString()).isEqualTo(3);
        assertThat(with.out()).contains("StatusIsDeclared");
    }

    private static Recording recordingWithDrift() {
        return new Recording("http://parcels.example").addRead("1", 200, "{\"name\":\"Vase\",\"colour\":\"blue\"}");
    }

    private CommandResult check(Recording recording, Object... moreArguments) throws IOException {
        Object[] arguments = new Object[5 + moreArguments.length];
        System.arraycopy(
                new Object[] {"check", "--contract", PARCELS, "--har", recording.writeTo(folder)}, 0, arguments, 0, 5);
        System.arraycopy(moreArguments, 0, arguments, 5, moreArguments.length);
        return CommandResult.run(arguments);
    }
}
