package dev.understudy.verify.cli;

import dev.understudy.contract.ContractException;
import dev.understudy.contract.overlay.OverlayException;
import dev.understudy.contract.yaml.YamlException;
import dev.understudy.verify.internal.har.UnreadableRecording;
import dev.understudy.verify.internal.report.file.UnreadableReport;
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

/** Reads the command line, runs the command, and turns whatever goes wrong into a sentence and exit code 2. */
@Command(
        name = "understudy-verify",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Tells whether a server keeps its OpenAPI contract.",
        subcommands = {VerifyCommand.class, CheckCommand.class, ReplayCommand.class, OverlayCommand.class},
        footer = {
            "",
            "Exit codes: 0 PASS, 1 FAIL, 3 DRIFT only, 2 the run could not be made.",
        })
public final class Main implements Runnable {

    /** The exit code of a run that could not be made. */
    static final int NO_RUN = 2;

    // Their messages are written for users; any other exception is our own mistake.
    private static final Set<Class<?>> EXPECTED = Set.of(
            Refusal.class,
            ContractException.class,
            OverlayException.class,
            ProfileException.class,
            UnreadableRecording.class,
            UnreadableReport.class,
            VerificationException.class,
            YamlException.class);

    @Spec
    private CommandSpec spec;

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // The schema library logs, and to say that nobody listens would be noise.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, err));
    }

    /**
     * Runs one command.
     *
     * @param out takes what the command has to say
     * @param err takes why it could not be run
     * @return the exit code
     */
    public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        CommandLine commandLine = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(
                        (thrown, given) -> refuse(err, sentence(thrown.getMessage()) + " See --help."))
                .setExecutionExceptionHandler((thrown, command, parsed) -> refuse(err, words(thrown)));
        try {
            return DeepStack.call(() -> commandLine.execute(arguments));
        } catch (OutOfMemoryError e) {
            return refuse(err, "There is not enough memory for this run; give it more with java -Xmx.");
        } catch (StackOverflowError e) {
            return refuse(err, "Something is nested too deeply for this run; look for a schema that refers to itself.");
        } finally {
            out.flush();
            err.flush();
        }
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "One of the commands verify, check, replay and overlay is needed");
    }

    private static int refuse(PrintWriter err, String message) {
        err.println(message);
        return NO_RUN;
    }

    private static String words(Exception thrown) {
        return EXPECTED.contains(thrown.getClass())
                ? thrown.getMessage()
                : "This program has a fault, please report it: " + thrown;
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }
}
