package dev.understudy.suite.corpus.build;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs generators of openapi-generator in this process, which is much faster than one process for each document. Their
 * libraries are kept apart from those of the tests, because they contain another Jackson.
 */
public final class CodeGenerator {

    private static final Path MODULE = Path.of("../../api-specs/generator/target");
    private static final String TESTS = System.getProperty("java.class.path");
    private static final Path PROGRAM = Path.of("src/corpus/generator");
    private static final ClassLoader LOADER = loader();

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
                TESTS + File.pathSeparator + libraries());
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
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // openapi-generator looks for generators and templates with the context class loader.
        thread.setContextClassLoader(LOADER);
        try {
            LOADER.loadClass("Generate")
                    .getMethod("main", String[].class)
                    .invoke(null, new Object[] {arguments.toArray(String[]::new)});
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(GenerationFailure.of(e.getCause()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Compiles the sources in a folder, with the libraries that the generator's code needs. */
    Compilation compile(GeneratedFolder folder) {
        return new SourceCompiler(classPath).compile(folder.sources(), folder.classes());
    }

    private static String libraries() {
        try {
            return Files.readString(MODULE.resolve("class-path.txt")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassLoader loader() {
        try {
            String libraries = libraries();
            Path program = Files.createDirectories(Path.of("target/corpus/program"));
            Compilation compilation = new SourceCompiler(libraries).compile(PROGRAM, program);
            if (!compilation.errors().isEmpty()) {
                throw new IllegalStateException(compilation.errors().toString());
            }
            URL[] urls = Stream.concat(
                            Stream.of(program, MODULE.resolve("classes")),
                            Stream.of(libraries.split(File.pathSeparator)).map(Path::of))
                    .map(CodeGenerator::url)
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
