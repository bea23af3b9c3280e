package dev.understudy.verify.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

/**
 * The output and the exit code of a command.
 *
 * @param exitCode exit code
 * @param out text on standard output
 * @param err text on standard error
 */
public record CommandResult(int exitCode, String out, String err) {

    /** Runs a command with these arguments. */
    public static CommandResult run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] args = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        int exitCode = Main.run(args, new PrintWriter(out), new PrintWriter(err));
        return new CommandResult(exitCode, out.toString(), err.toString());
    }
}
