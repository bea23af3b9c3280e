package dev.understudy.suite.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Python: mypy checks the programs together with the client, in the environment of the clients' own build. */
final class PythonLanguage implements ClientLanguage {

    private static final String PACKAGE = "workspaces_client";
    private static final Path BUILD = Path.of("../../api-specs/clients/python");
    private static final Path TOOLS = BUILD.resolve("target/venv/bin").toAbsolutePath();

    private final OpenApiGenerator generator = new OpenApiGenerator("understudy-python-client");

    @Override
    public String name() {
        return "python";
    }

    @Override
    public void generate(Path document, Path client) {
        InstalledTools.ofThisRun()
                .require(
                        Files.exists(TOOLS.resolve("mypy")),
                        "The tools of Python are not installed. Run `mvn -Pclients package`.");
        generator.generate(document, client, PACKAGE, "WorkspacesClient", "packageName=" + PACKAGE);
        Folder.copy(BUILD.resolve("runtime"), sources(client).resolve(PACKAGE).resolve("runtime"));
    }

    @Override
    public List<String> compile(List<Path> programs, Path client) {
        try {
            for (Path program : programs) {
                Files.copy(program.resolve("program.py"), script(program, client));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path cache = client.resolveSibling("mypy");
        return Command.output(TOOLS.resolve("mypy"), "--strict", "--cache-dir", cache, sources(client))
                .lines()
                .filter(line -> !line.startsWith("Success: "))
                .toList();
    }

    @Override
    public String run(Path program, Path client, String url) {
        return Command.output(TOOLS.resolve("python"), script(program, client), url);
    }

    private static Path script(Path program, Path client) {
        return sources(client).resolve(program.getFileName() + ".py");
    }

    private static Path sources(Path client) {
        return client.resolve("src");
    }
}
