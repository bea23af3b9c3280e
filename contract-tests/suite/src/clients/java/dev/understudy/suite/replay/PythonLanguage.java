package dev.understudy.suite.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Python: mypy checks the programs together with the client. */
final class PythonLanguage implements ClientLanguage {

    private static final String PACKAGE = "workspaces_client";

    private final OpenApiGenerator generator = new OpenApiGenerator("understudy-python-client");

    @Override
    public String name() {
        return "python";
    }

    @Override
    public void generate(Path document, Path client) {
        PythonTools.requireInstalled();
        write(document, client, PACKAGE);
    }

    /** Generates the package with a client into the folder {@code src}. */
    void write(Path document, Path folder, String name) {
        generator.generate(document, folder, name, "WorkspacesClient", "packageName=" + name);
        Folder.copy(PythonTools.RUNTIME, sources(folder).resolve(name).resolve("runtime"));
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
        return PythonTools.check(sources(client), client.resolveSibling("mypy"));
    }

    @Override
    public String run(Path program, Path client, String url) {
        return PythonTools.run(script(program, client), url);
    }

    private static Path script(Path program, Path client) {
        return sources(client).resolve(program.getFileName() + ".py");
    }

    private static Path sources(Path client) {
        return client.resolve("src");
    }
}
