package dev.understudy.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.cli.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The command line in a process of its own. */
public final class VerifierProcess {

    private final Process process;

    private VerifierProcess(Process process) {
        this.process = process;
    }

    /** Starts a command as a shell would. */
    public static VerifierProcess start(Object... words) throws IOException {
        return start(List.of(), words);
    }

    /** As above, with no more memory for its objects than so many megabytes. */
    public static VerifierProcess startWithin(int megabytes, Object... words) throws IOException {
        return start(List.of("-Xmx" + megabytes + "m"), words);
    }

    /** Whether it has not ended. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Sends it a signal by its name, such as {@code INT}. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** All that it said, once it has ended. */
    public String words() throws IOException, InterruptedException {
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("has ended").isTrue();
        return words;
    }

    /** How it ended. */
    public int exitValue() {
        return process.exitValue();
    }

    private static VerifierProcess start(List<String> options, Object... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        Stream.of(words).map(String::valueOf).forEach(command::add);
        return new VerifierProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }
}
