package dev.understudy.suite.corpus.build;

import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A message of the compiler. Unlike a {@link Diagnostic}, it does not keep the compiler's trees in memory.
 *
 * @param code the compiler's key for the kind of message, such as {@code compiler.err.prob.found.req}
 * @param file the name of the file; empty if the message is not about a source
 */
public record CompilerMessage(Diagnostic.Kind kind, String code, String file, long line, String text) {

    static CompilerMessage of(Diagnostic<? extends JavaFileObject> diagnostic) {
        String path = diagnostic.getSource() == null
                ? ""
                : diagnostic.getSource().toUri().getPath();
        return new CompilerMessage(
                diagnostic.getKind(),
                String.valueOf(diagnostic.getCode()),
                path.substring(path.lastIndexOf('/') + 1),
                diagnostic.getLineNumber(),
                diagnostic.getMessage(Locale.ENGLISH).replaceAll("\\s+", " "));
    }

    /** Returns whether the message is an error. */
    public boolean isError() {
        return kind == Diagnostic.Kind.ERROR;
    }

    @Override
    public String toString() {
        return file.isEmpty() ? text : file + ":" + line + ": " + text;
    }
}
