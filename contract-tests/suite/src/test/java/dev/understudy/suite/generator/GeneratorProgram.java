package dev.understudy.suite.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A program that calls generators. It runs in this process, which is much faster than one process for each document. Its
 * libraries are kept apart from those of the tests, because they contain another Jackson.
 */
public final class GeneratorProgram {

    private static final Path MODULE = Path.of("../../api-specs/generator/target");
    private static final Path PROGRAMS = Path.of("target/generator-programs");

    private final Method main;

    private GeneratorProgram(Method main) {
        this.main = main;
    }

    /** Compiles a program from its only source, which has no package and a {@code main} method. */
    public static GeneratorProgram compile(Path source) {
        String name = source.getFileName().toString().replace(".java", "");
        Path classes = PROGRAMS.resolve(name);
        try {
            Files.createDirectories(classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int failures = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, options(classes, source));
        assertThat(failures).as(messages.toString(StandardCharsets.UTF_8)).isZero();
        return new GeneratorProgram(main(name, classes));
    }

    private static String[] options(Path classes, Path source) {
        return new String[] {"-proc:none", "-classpath", libraries(), "-d", classes.toString(), source.toString()};
    }

    private static Method main(String name, Path classes) {
        URL[] urls = Stream.concat(
                        Stream.of(classes, MODULE.resolve("classes")),
                        Stream.of(libraries().split(File.pathSeparator)).map(Path::of))
                .map(GeneratorProgram::url)
                .toArray(URL[]::new);
        try {
            return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())
                    .loadClass(name)
                    .getMethod("main", String[].class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the class path of the generators without their own classes. */
    public static String libraries() {
        try {
            return Files.readString(MODULE.resolve("class-path.txt")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs the program.
     *
     * @throws InvocationTargetException if the program throws
     */
    public void run(String... arguments) throws InvocationTargetException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // openapi-generator looks for generators and templates with the context class loader.
        thread.setContextClassLoader(main.getDeclaringClass().getClassLoader());
        try {
            main.invoke(null, new Object[] {arguments});
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
