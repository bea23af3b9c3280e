package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Runs the generators of {@code api-specs/generator} in this process, which is much faster than one process for each
 * document. Their libraries are kept apart from those of the tests.
 */
public final class OpenApiGenerator {

    private static final Path MODULE = Path.of("../../api-specs/generator/target");
    private static final Path PROGRAM = Path.of("src/replay/generator");
    private static final ClassLoader LOADER = loader();

    private final String name;

    /** Creates a generator by its name. */
    public OpenApiGenerator(String name) {
        this.name = name;
    }

    /**
     * Generates code from a document.
     *
     * @param properties further properties of the generator, such as {@code packageName=example}
     * @throws RuntimeException as the generator throws it
     */
    public void generate(Path document, Path target, String packageName, String clientClass, String... properties) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // openapi-generator looks for generators and templates with the context class loader.
        thread.setContextClassLoader(LOADER);
        try {
            String[] arguments = Stream.concat(
                            Stream.of(name, document.toString(), target.toString(), packageName, clientClass),
                            Stream.of(properties))
                    .toArray(String[]::new);
            LOADER.loadClass("GenerateClient").getMethod("main", String[].class).invoke(null, new Object[] {arguments});
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static ClassLoader loader() {
        try {
            String libraries =
                    Files.readString(MODULE.resolve("class-path.txt")).strip();
            Path program = Files.createTempDirectory("generate-client");
            assertThat(Javac.compile(PROGRAM, program, libraries)).isEmpty();
            URL[] urls = Stream.concat(
                            Stream.of(program, MODULE.resolve("classes")),
                            Stream.of(libraries.split(File.pathSeparator)).map(Path::of))
                    .map(OpenApiGenerator::url)
                    .toArray(URL[]::new);
            return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
