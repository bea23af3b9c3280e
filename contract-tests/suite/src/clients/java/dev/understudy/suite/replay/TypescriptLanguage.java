package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

/** TypeScript: the compiler of the clients' own build, and Node. Programs import the client by the name of its package. */
final class TypescriptLanguage implements ClientLanguage {

    private static final String PACKAGE = "workspaces-client";
    private static final Path RUNTIME = Path.of("../../api-specs/clients/typescript/runtime");

    private final OpenApiGenerator generator = new OpenApiGenerator("understudy-typescript-client");

    @Override
    public String name() {
        return "typescript";
    }

    @Override
    public void generate(Path document, Path client) {
        write(document, client);
        assertThat(Tsc.compile(client.resolve("src"), client.resolve("dist"), true))
                .isEmpty();
    }

    /** Generates the sources of a client, without compiling them. */
    void write(Path document, Path client) {
        Tsc.assumeInstalled();
        generator.generate(document, client, PACKAGE, "WorkspacesClient", "npmName=" + PACKAGE);
        Folder.copy(RUNTIME, client.resolve("src/runtime"));
    }

    @Override
    public List<String> compile(List<Path> programs, Path client) {
        Path sources = client.resolve("programs/src");
        programs.forEach(program -> Folder.copy(program, sources.resolve(program.getFileName())));
        return Tsc.compile(sources, client.resolve("programs/dist"), false);
    }

    @Override
    public String run(Path program, Path client, String url) {
        return Command.output(
                "node",
                client.resolve("programs/dist").resolve(program.getFileName()).resolve("program.js"),
                url);
    }
}
