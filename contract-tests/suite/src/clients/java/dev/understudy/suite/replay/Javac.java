package dev.understudy.suite.replay;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles folders of sources with all warnings. */
public final class Javac {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private Javac() {}

    /**
     * Compiles sources with the class path of the tests and these folders or jars before it.
     *
     * @return errors and warnings, each with its file and line; empty if there is none
     */
    public static List<String> compile(Path sources, Path classes, Path... before) {
        List<String> classPath =
                new ArrayList<>(Stream.of(before).map(Path::toString).toList());
        classPath.add(System.getProperty("java.class.path"));
        return compile(sources, classes, String.join(File.pathSeparator, classPath));
    }

    static List<String> compile(Path sources, Path classes, String classPath) {
        // The tests' class path contains jars whose manifests name further jars; they are not the sources' fault.
        List<String> options = List.of(
                "-proc:none", "--release", "17", "-Xlint:all,-path", "-classpath", classPath, "-d", classes.toString());
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = COMPILER.getStandardFileManager(diagnostics, Locale.ENGLISH, null);
                Stream<Path> tree = Files.walk(sources)) {
            List<Path> java = tree.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            Files.createDirectories(classes);
            COMPILER.getTask(null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return diagnostics.getDiagnostics().stream().map(Javac::line).toList();
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        String file = diagnostic.getSource() == null
                ? ""
                : Path.of(diagnostic.getSource().toUri()).getFileName() + ":" + diagnostic.getLineNumber() + ": ";
        return file + diagnostic.getMessage(Locale.ENGLISH);
    }
}
