package dev.understudy.suite.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Compiles folders of sources with the compiler and the options of the clients' own build. */
final class Tsc {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path BUILD =
            Path.of("../../api-specs/clients/typescript").toAbsolutePath().normalize();
    private static final Path COMPILER = BUILD.resolve("node_modules/.bin/tsc");

    private Tsc() {}

    /** Skips the test if the compiler is not installed, unless it is required. */
    static void assumeInstalled() {
        InstalledTools.ofThisRun()
                .require(
                        Files.exists(COMPILER),
                        "The compiler of TypeScript is not installed. Run `npm ci` in api-specs/clients/typescript.");
    }

    /**
     * Compiles the sources in a folder.
     *
     * @param isPackage whether other programs use the result; otherwise it runs with Node
     * @return the messages of the compiler; empty if the sources compile
     */
    static List<String> compile(Path sources, Path target, boolean isPackage) {
        ObjectNode configuration = JSON.createObjectNode();
        configuration.put("extends", BUILD.resolve("tsconfig.json").toString());
        ObjectNode options = configuration
                .putObject("compilerOptions")
                .put("declaration", isPackage)
                // Checking the declarations of browsers and Node again for each program takes most of the time.
                .put("skipLibCheck", true)
                .put("outDir", target.toAbsolutePath().toString())
                .put("rootDir", sources.toAbsolutePath().toString());
        if (!isPackage) {
            options.set("types", array("node"));
            options.set("typeRoots", array(BUILD.resolve("node_modules/@types")));
        }
        configuration.set("include", array(sources.toAbsolutePath()));
        try {
            Path file = Files.writeString(sources.resolveSibling("tsconfig.json"), configuration.toString());
            return Command.output(COMPILER, "--pretty", "false", "-p", file)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArrayNode array(Object value) {
        return JSON.createArrayNode().add(value.toString());
    }
}
