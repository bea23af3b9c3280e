package dev.understudy.suite.corpus.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources with all warnings, for Java 17. */
public final class SourceCompiler {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private final String classPath;

    public SourceCompiler(String classPath) {
        this.classPath = classPath;
    }

    /** Compiles all sources below a folder. */
    public Compilation compile(Path sources, Path classes) {
        try (Stream<Path> tree = Files.walk(sources);
                StandardJavaFileManager files = COMPILER.getStandardFileManager(null, Locale.ENGLISH, null)) {
            List<Path> java = tree.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            return compile(files.getJavaFileObjectsFromPaths(java), classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles sources, which may be in memory. */
    public Compilation compile(Iterable<? extends JavaFileObject> sources, Path classes) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = COMPILER.getStandardFileManager(diagnostics, Locale.ENGLISH, null)) {
            Files.createDirectories(classes);
            COMPILER.getTask(null, files, diagnostics, options(classes), null, sources)
                    .call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Compilation(
                diagnostics.getDiagnostics().stream().map(CompilerMessage::of).toList());
    }

    // The tests' class path contains jars whose manifests name further jars, and annotations whose own class files are
    // missing; they are not the sources' fault.
    private List<String> options(Path classes) {
        return List.of(
                "-proc:none",
                "--release",
                "17",
                "-Xlint:all,-path,-classfile",
                "-Xmaxerrs",
                "1000000",
                "-Xmaxwarns",
                "1000000",
                "-classpath",
                classPath,
                "-d",
                classes.toString());
    }
}
