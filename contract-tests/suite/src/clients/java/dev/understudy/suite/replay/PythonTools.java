package dev.understudy.suite.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The environment in which the clients' own build checks and tests them. */
final class PythonTools {

    /** The files of a client that do not depend on the contract. */
    static final Path RUNTIME = Path.of("../../api-specs/clients/python/runtime");

    private static final Path TOOLS =
            RUNTIME.resolveSibling("target/venv/bin").toAbsolutePath().normalize();

    private PythonTools() {}

    /** Requires that the environment exists. */
    static void requireInstalled() {
        InstalledTools.ofThisRun()
                .require(
                        Files.exists(TOOLS.resolve("mypy")),
                        "The tools of Python are not installed. Run `mvn -Pclients package`.");
    }

    /** Returns the errors that mypy finds in a folder of sources; those of earlier calls with the same cache are quicker. */
    static List<String> check(Path sources, Path cache) {
        return Command.output(TOOLS.resolve("mypy"), "--strict", "--cache-dir", cache, sources)
                .lines()
                .filter(line -> !line.startsWith("Success: "))
                .toList();
    }

    /** Returns what a program prints. */
    static String run(Object... programAndArguments) {
        return Command.output(Stream.concat(Stream.of(TOOLS.resolve("python")), Stream.of(programAndArguments))
                .toArray());
    }
}
