package dev.understudy.suite.corpus.build;

import dev.understudy.suite.generator.GeneratorProgram;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs generators of openapi-generator, and compiles what they write. */
public final class CodeGenerator {

    private static final String TESTS = System.getProperty("java.class.path");
    private static final GeneratorProgram PROGRAM =
            GeneratorProgram.compile(Path.of("src/corpus/generator/Generate.java"));

    private final String name;
    private final List<String> properties;
    private final String classPath;

    private CodeGenerator(String name, List<String> properties, String classPath) {
        this.name = name;
        this.properties = properties;
        this.classPath = classPath;
    }

    /** Returns the generator of this repository, which refuses what it does not support. */
    public static CodeGenerator strict() {
        return new CodeGenerator("understudy-jaxrs", List.of(), TESTS);
    }

    /** Returns the generator of this repository, which generates raw values for what it does not support. */
    public static CodeGenerator opaque() {
        return new CodeGenerator("understudy-jaxrs", List.of("onGap=opaque"), TESTS);
    }

    /** Returns openapi-generator's own generator. Its code needs Jackson 2, which is a library of the generators. */
    public static CodeGenerator stock() {
        return new CodeGenerator(
                "jaxrs-spec",
                List.of(
                        "interfaceOnly=true",
                        "useJakartaEe=true",
                        "useTags=true",
                        "useBeanValidation=false",
                        "useSwaggerAnnotations=false",
                        "dateLibrary=java8",
                        "generatePom=false",
                        "hideGenerationTimestamp=true"),
                TESTS + File.pathSeparator + GeneratorProgram.libraries());
    }

    /**
     * Generates code from a document.
     *
     * @return the failure; empty if the generator finished
     */
    public Optional<GenerationFailure> generate(CorpusDocument document, Path target) {
        List<String> arguments =
                new ArrayList<>(List.of(name, document.file().toString(), target.toString(), document.packageName()));
        arguments.addAll(properties);
        try {
            PROGRAM.run(arguments.toArray(String[]::new));
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(GenerationFailure.of(e.getCause()));
        }
    }

    /** Compiles the sources in a folder, with the libraries that the generator's code needs. */
    Compilation compile(GeneratedFolder folder) {
        return new SourceCompiler(classPath).compile(folder.sources(), folder.classes());
    }
}
