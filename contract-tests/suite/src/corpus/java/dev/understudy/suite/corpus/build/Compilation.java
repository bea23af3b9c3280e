package dev.understudy.suite.corpus.build;

import java.util.List;
import javax.tools.Diagnostic;

/** The messages of one run of the compiler. */
public record Compilation(List<CompilerMessage> messages) {

    /** Returns whether there is no error. */
    public boolean succeeds() {
        return errors().isEmpty();
    }

    /** Returns the errors. */
    public List<CompilerMessage> errors() {
        return messages.stream().filter(CompilerMessage::isError).toList();
    }

    /** Returns the warnings. */
    public List<CompilerMessage> warnings() {
        return messages.stream()
                .filter(message -> message.kind() == Diagnostic.Kind.WARNING
                        || message.kind() == Diagnostic.Kind.MANDATORY_WARNING)
                .toList();
    }
}
