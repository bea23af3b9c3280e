package dev.understudy.suite.replay;

import dev.understudy.suite.generator.GeneratorProgram;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Runs the generators of clients. */
public final class OpenApiGenerator {

    private static final GeneratorProgram PROGRAM =
            GeneratorProgram.compile(Path.of("src/replay/generator/GenerateClient.java"));

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
        String[] arguments = Stream.concat(
                        Stream.of(name, document.toString(), target.toString(), packageName, clientClass),
                        Stream.of(properties))
                .toArray(String[]::new);
        try {
            PROGRAM.run(arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
