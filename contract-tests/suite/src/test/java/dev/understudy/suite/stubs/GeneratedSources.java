package dev.understudy.suite.stubs;

import dev.understudy.contract.Contract;
import dev.understudy.jaxrs.stub.StubGenerator;
import dev.understudy.jaxrs.stub.StubSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The code that is generated from a small contract, compiled with all warnings. */
final class GeneratedSources {

    static final String API = "small.api";
    static final String MODEL = "small.model";

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    // Stays open, because opening the jars of the class path takes longer than compiling a small contract's code.
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, Locale.ENGLISH, null);

    private final Path classes;
    private final Map<String, String> files;
    private final List<String> diagnostics = new ArrayList<>();

    /** @param folder an empty folder for the contract, the sources and the classes */
    GeneratedSources(String contract, Path folder, boolean isGapOpaque) {
        try {
            Path document = Files.writeString(folder.resolve("small.yaml"), contract);
            files = new StubGenerator(Contract.open(document), settings(isGapOpaque)).files();
            classes = Files.createDirectory(folder.resolve("classes"));
            List<Path> sources = new ArrayList<>();
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path source = folder.resolve("sources").resolve(file.getKey());
                Files.createDirectories(source.getParent());
                sources.add(Files.writeString(source, file.getValue()));
            }
            compile(sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StubSettings settings(boolean isGapOpaque) {
        return new StubSettings("small.yaml", API, MODEL, OffsetDateTime.class, Long.class, isGapOpaque);
    }

    private void compile(List<Path> sources) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-Xlint:all",
                "-proc:none",
                "--release",
                "17",
                "-d",
                classes.toString(),
                "-classpath",
                System.getProperty("java.class.path"));
        if (!sources.isEmpty()) {
            synchronized (FILES) {
                COMPILER.getTask(null, FILES, found, options, null, FILES.getJavaFileObjectsFromPaths(sources))
                        .call();
            }
        }
        for (Diagnostic<?> each : found.getDiagnostics()) {
            // Jars on the test's class path that their manifests name, and that are not there, say nothing about the
            // code.
            if (!each.getCode().startsWith("compiler.warn.path")) {
                diagnostics.add(each.toString());
            }
        }
    }

    /** Returns the errors and warnings of the compiler. */
    List<String> diagnostics() {
        return diagnostics;
    }

    /** Returns the source of a type, such as {@code model/Pet}. */
    String source(String type) {
        return files.get("small/" + type + ".java");
    }

    Class<?> model(String name) {
        try {
            return Class.forName(MODEL + "." + name, true, new URLClassLoader(new URL[] {
                classes.toUri().toURL()
            }));
        } catch (ClassNotFoundException | MalformedURLException e) {
            throw new AssertionError(e);
        }
    }
}
