package dev.understudy.suite.corpus.answers;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.SimpleJavaFileObject;

/** A source file in memory with an attempt in each line behind the first ones. */
final class AttemptSource extends SimpleJavaFileObject {

    private static final String HEAD = "package corpus.attempts;\n"
            + "record SelfMade(int status) implements dev.understudy.api.OperationResponse {"
            + " @Override public java.util.Map<String, String> headers() { return java.util.Map.of(); }"
            + " @Override public Object body() { return null; } }\n";
    private static final int FIRST_LINE = 3;

    private final List<Attempt> attempts;

    AttemptSource(List<Attempt> attempts) {
        super(URI.create("memory:///Attempts.java"), Kind.SOURCE);
        this.attempts = attempts;
    }

    /** Returns the index of the attempt that is in a line; -1 if none is. */
    int indexOf(long line) {
        int index = (int) line - FIRST_LINE;
        return index >= 0 && index < attempts.size() ? index : -1;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return IntStream.range(0, attempts.size())
                .mapToObj(i -> attempts.get(i).named("Attempt" + i))
                .collect(Collectors.joining("\n", HEAD, "\n"));
    }
}
