package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Java: javac and the JDK's class loader, in the process of the tests. */
final class JavaLanguage implements ClientLanguage {

    private static final String CLASSES = "classes";

    private final OpenApiGenerator generator = new OpenApiGenerator("understudy-java-client");

    @Override
    public String name() {
        return "java";
    }

    @Override
    public void generate(Path document, Path client) {
        generator.generate(document, client, "example.client", "WorkspacesClient");
        assertThat(Javac.compile(client.resolve("src/main/java"), client.resolve(CLASSES)))
                .isEmpty();
    }

    @Override
    public List<String> compile(List<Path> programs, Path client) {
        return programs.stream()
                .flatMap(program -> Javac.compile(program, compiled(program, client), client.resolve(CLASSES)).stream())
                .toList();
    }

    @Override
    public String run(Path program, Path client, String url) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {url(compiled(program, client)), url(client.resolve(CLASSES))},
                        getClass().getClassLoader());
                PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            try {
                loader.loadClass("Program")
                        .getMethod("run", String.class, PrintStream.class)
                        .invoke(null, url, out);
            } catch (InvocationTargetException e) {
                out.println("failed: " + e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static Path compiled(Path program, Path client) {
        return client.resolve("programs").resolve(program.getFileName());
    }

    private static URL url(Path folder) throws IOException {
        return folder.toUri().toURL();
    }
}
