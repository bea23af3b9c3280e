package dev.understudy.verify.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

/**
 * What a command said and how it ended.
 *
 * @param exitCode its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record Terminal(int exitCode, String out, String err) {

    /** Runs a command as the shell would. */
    public static Terminal run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        int exitCode = Main.run(words, new PrintWriter(out), new PrintWriter(err));
        return new Terminal(exitCode, out.toString(), err.toString());
    }
}
