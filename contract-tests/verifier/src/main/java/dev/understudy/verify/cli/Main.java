package dev.understudy.verify.cli;

import dev.understudy.contract.ContractException;
import dev.understudy.contract.document.UnreadableDocumentException;
import dev.understudy.contract.names.NamesException;
import dev.understudy.contract.overlay.OverlayException;
import dev.understudy.contract.yaml.YamlException;
import dev.understudy.verify.finding.Verdict;
import dev.understudy.verify.internal.har.UnreadableRecordingException;
import dev.understudy.verify.internal.refresh.RefreshException;
import dev.understudy.verify.internal.report.file.UnreadableReportException;
import dev.understudy.verify.internal.send.VerificationException;
import dev.understudy.verify.profile.ProfileException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses the command line and runs the command. Any error becomes a message of one sentence and exit code 2. */
@Command(
        name = "understudy-verify",
        mixinStandardHelpOptions = true,
        versionProvider = VerifierVersion.class,
        sortOptions = false,
        description = "Checks whether a server satisfies its OpenAPI contract.",
        subcommands = {
            VerifyCommand.class,
            CheckCommand.class,
            ReplayCommand.class,
            OverlayCommand.class,
            DiffCommand.class,
            NamesCommand.class,
            RefreshCommand.class
        },
        footer = {
            "",
            "Exit codes, the first that applies:",
            "  2  UNJUDGED    nothing could be judged, or the command could not be carried out",
            "  1  FAIL        the server violates its contract, or an option makes the run fail",
            "  4  INCOMPLETE  nothing wrong was found, but something could not be judged",
            "  3  DRIFT       the server does more than its contract declares, and nothing worse",
            "  0  PASS        the server satisfies its contract",
        })
public final class Main implements Runnable {

    /** The exit code if the command could not be carried out, so that nothing was judged. */
    static final int FAILED_COMMAND = Verdict.UNJUDGED.exitCode();

    // The messages of these exceptions are written for users. Any other exception is a bug.
    private static final Set<Class<?>> EXPECTED = Set.of(
            CommandException.class,
            ContractException.class,
            NamesException.class,
            OverlayException.class,
            ProfileException.class,
            RefreshException.class,
            UnreadableDocumentException.class,
            UnreadableRecordingException.class,
            UnreadableReportException.class,
            VerificationException.class,
            YamlException.class);

    @Spec
    private CommandSpec spec;

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // The schema library logs through SLF4J, which would warn that no logging backend is present.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, err));
    }

    /**
     * Runs a command.
     *
     * @param out receives the output of the command
     * @param err receives the message if the command cannot be carried out
     * @return the exit code
     */
    public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        CommandLine commandLine = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((thrown, given) -> fail(err, sentence(message(thrown)) + " See --help."))
                .setExecutionExceptionHandler((thrown, command, parsed) -> fail(err, message(thrown)));
        try {
            return DeepStack.call(() -> commandLine.execute(arguments));
        } catch (OutOfMemoryError e) {
            return fail(err, "Not enough memory for this command; start Java with a larger -Xmx.");
        } catch (StackOverflowError e) {
            return fail(err, "A schema or value is nested too deeply; look for a schema that refers to itself.");
        } finally {
            out.flush();
            err.flush();
        }
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "The command is missing; choose one of verify, check, replay, overlay, diff, names and refresh");
    }

    private static int fail(PrintWriter err, String message) {
        err.println(VisibleText.line(message));
        return FAILED_COMMAND;
    }

    // An argument may be part of a credential, such as the second half of a header field that is not in quotes.
    private static String message(ParameterException thrown) {
        if (thrown instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            return first.startsWith("-")
                    ? "Unknown option: " + first.replaceFirst("[=:\\s].*", "")
                    : "There are arguments that belong to no option; is a value with spaces in quotes?";
        }
        return thrown.getMessage();
    }

    private static String message(Exception thrown) {
        return EXPECTED.contains(thrown.getClass())
                ? thrown.getMessage()
                : "This is a bug in understudy-verify; please report it: " + thrown;
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }
}
