package dev.understudy.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.cli.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the command line in a separate process. */
public final class VerifierProcess {

    private final Process process;

    private VerifierProcess(Process process) {
        this.process = process;
    }

    /** Starts a command with these arguments. */
    public static VerifierProcess start(Object... arguments) throws IOException {
        return start(List.of(), arguments);
    }

    /**
     * Starts a command with a limited heap.
     *
     * @param megabytes maximum size of the heap, in MiB
     * @param arguments arguments of the command
     */
    public static VerifierProcess startWithHeap(int megabytes, Object... arguments) throws IOException {
        return start(List.of("-Xmx" + megabytes + "m"), arguments);
    }

    /** Returns whether the processes that this one starts ignore a signal, as those of some background jobs do. */
    public static boolean isIgnored(String signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        int number = signal.equals("INT") ? 2 : 15;
        return Files.isReadable(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) >> (number - 1) & 1) == 1);
    }

    /** Returns whether the process is still running. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Sends the process a signal by name, such as {@code INT}. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** Waits for the end of the process and returns its output, standard error included. */
    public String output() throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("has ended").isTrue();
        return output;
    }

    /** Returns the exit code of the process. */
    public int exitValue() {
        return process.exitValue();
    }

    private static VerifierProcess start(List<String> jvmOptions, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        // The verification of bytecode that javac has just written takes a fifth of a short program's time.
        command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        return new VerifierProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }
}
