package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;

/**
 * Compares two clients in Go in all that a program could use, with apidiff, a tool of the Go project: each exported name
 * still exists and has the same type, and so do the fields and methods of types.
 */
final class GoSurface {

    private static final Path TOOLS =
            Path.of("../../api-specs/clients/go/tools").toAbsolutePath().normalize();

    private GoSurface() {}

    /** Returns what only the older of two generated clients has; empty if the newer one has all of it. */
    static List<String> missing(Path before, Path after) {
        Path tool = tool();
        Path surface = before.resolve("surface").toAbsolutePath();
        assertThat(Command.outputIn(before.resolve("client"), tool, "-w", surface, GoLanguage.MODULE))
                .isEmpty();
        return Command.outputIn(after.resolve("client"), tool, "-incompatible", surface, GoLanguage.MODULE)
                .lines()
                .toList();
    }

    /** Builds the tool at first. Later, Go's own cache has it. */
    private static Path tool() {
        Path tool = TOOLS.resolve("../target/apidiff").normalize();
        String built = Command.outputIn(
                TOOLS, "env", "GOTOOLCHAIN=local", "go", "build", "-o", tool, "golang.org/x/exp/cmd/apidiff");
        assumeThat(built)
                .as("apidiff requires a newer version of Go.")
                .doesNotContain("requires go >= ", "invalid go version", "unknown block type");
        assertThat(tool).as(built).isExecutable();
        return tool;
    }
}
