package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Go: the programs are the commands of one module, which the go command builds at once. */
final class GoLanguage implements ClientLanguage {

    static final String MODULE = "example.com/workspaces-client";
    private static final Path RUNTIME = Path.of("../../api-specs/clients/go/runtime");

    private final OpenApiGenerator generator = new OpenApiGenerator("understudy-go-client");

    @Override
    public String name() {
        return "go";
    }

    @Override
    public void generate(Path document, Path client) {
        InstalledTools.ofThisRun().require(Command.isInstalled("go"), "Go is not installed.");
        Path module = client.resolve("client");
        generator.generate(
                document, module, "workspaces", "WorkspacesClient", "modulePath=" + MODULE, "packageName=workspaces");
        try (Stream<Path> files = Files.list(RUNTIME)) {
            for (Path file : files.filter(GoLanguage::isPartOfClients).toList()) {
                String source = Files.readString(file);
                Files.writeString(
                        module.resolve(file.getFileName()),
                        source.replaceFirst("(?m)^package client$", "package workspaces"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(Command.output("go", "-C", module, "vet", "./...")).isEmpty();
    }

    private static boolean isPartOfClients(Path file) {
        return file.toString().endsWith(".go") && !file.toString().matches(".*(_test|/doc)\\.go");
    }

    @Override
    public List<String> compile(List<Path> programs, Path client) {
        Path sources = client.resolve("programs");
        programs.forEach(program -> Folder.copy(program, sources.resolve(command(program))));
        writeModule(sources);
        String vetted = Command.output("go", "-C", sources, "vet", "./...");
        String built = Command.output("go", "-C", sources, "build", "-o", "bin/", "./...");
        return (vetted + built).lines().toList();
    }

    /** Makes a folder beside the client a module that uses it. */
    static void writeModule(Path sources) {
        try {
            Files.writeString(sources.resolve("go.mod"), """
                    module programs

                    go 1.21

                    require %1$s v0.0.0

                    replace %1$s => ../client
                    """.formatted(MODULE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String run(Path program, Path client, String url) {
        return Command.output(client.resolve("programs/bin").resolve(command(program)), url);
    }

    /** Returns the name of the command. A folder named v2 would be the second version of a package. */
    private static String command(Path program) {
        return "program-" + program.getFileName();
    }
}
