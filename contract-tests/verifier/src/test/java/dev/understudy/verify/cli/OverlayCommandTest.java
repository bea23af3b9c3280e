package dev.understudy.verify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayCommandTest {

    private static final Path INSTANTLY = Path.of("../../api-specs/instantly");

    @TempDir
    private Path folder;

    @Test
    void theOverlayOfInstantlyProducesItsContract() throws IOException {
        Path written = folder.resolve("openapi.yaml");

        CommandResult result = CommandResult.run(
                "overlay", INSTANTLY.resolve("vendor.yaml"), INSTANTLY.resolve("overlay.yaml"), "-o", written);

        assertThat(result.exitCode()).as(result.toString()).isZero();
        String withoutComments =
                Files.readString(INSTANTLY.resolve("openapi.yaml")).replaceAll("(?m)^#.*\n", "");
        assertThat(written).content().isEqualTo(withoutComments);
    }

    @Test
    void withoutAnOutputFileTheResultIsPrinted() throws IOException {
        Path document = Files.writeString(folder.resolve("vendor.yaml"), "openapi: 3.1.0\ninfo: {title: A}\n");
        Path overlay = Files.writeString(
                folder.resolve("overlay.yaml"),
                "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions: [{target: $.info, update: {title: B}}]\n");

        CommandResult result = CommandResult.run("overlay", document, overlay);

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.out()).contains("title: B");
    }

    @Test
    void anActionThatMatchesNothingIsAWarning() throws IOException {
        Path document = Files.writeString(folder.resolve("vendor.yaml"), "openapi: 3.1.0\n");
        Path overlay = Files.writeString(
                folder.resolve("overlay.yaml"),
                "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions: [{target: $.nowhere, update: {a: b}}]\n");

        CommandResult result = CommandResult.run("overlay", document, overlay);

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.out()).contains("openapi: 3.1.0");
        assertThat(result.err().lines()).singleElement().asString().contains("$.nowhere");
    }
}
