package dev.understudy.suite.generated;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources in memory, with the JDK's compiler and the class path of the tests; no class files are written. */
final class Javac {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final List<String> OPTIONS =
            List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
    // Stays open, because opening the jars of the class path takes longer than compiling one of these sources.
    private static final StandardJavaFileManager CLASS_PATH = COMPILER.getStandardFileManager(null, null, null);

    private Javac() {}

    /**
     * Returns the compiler's errors, each as the key of its message and the message, for example {@code
     * compiler.err.cant.resolve.location: cannot find symbol …}; empty if the source compiles.
     *
     * @param source a complete source file without a public class
     */
    static synchronized List<String> errorsIn(String source) {
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var files = List.of(new SourceInMemory(source));
        try {
            ((JavacTask) COMPILER.getTask(null, CLASS_PATH, diagnostics, OPTIONS, null, files)).analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(error -> error.getCode() + ": " + error.getMessage(Locale.ENGLISH))
                .toList();
    }

    private static final class SourceInMemory extends SimpleJavaFileObject {

        private final String source;

        private SourceInMemory(String source) {
            super(URI.create("memory:///Delegate.java"), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
