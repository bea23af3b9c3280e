package dev.understudy.verify.internal.refresh;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * A build that has run.
 *
 * @param succeeded whether it returned 0
 * @param compilerErrors the errors of the Java compiler, each once
 * @param lastLines the last lines of its output
 */
public record Build(boolean succeeded, List<String> compilerErrors, List<String> lastLines) {

    private static final int LAST_LINES = 30;

    /**
     * Runs a build in the current folder, and waits for it.
     *
     * @throws RefreshException if it cannot be started
     */
    public static Build run(List<String> command) {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new RefreshException(
                    "The build '%s' cannot be started; is the program installed?".formatted(String.join(" ", command)),
                    e);
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), Charset.defaultCharset()))) {
            process.getOutputStream().close();
            List<String> output = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                output.add(line);
            }
            return new Build(
                    process.waitFor() == 0,
                    CompilerErrors.in(output),
                    List.copyOf(output.subList(Math.max(0, output.size() - LAST_LINES), output.size())));
        } catch (IOException e) {
            throw new RefreshException("The output of the build cannot be read: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefreshException("The build was interrupted.", e);
        } finally {
            process.destroy();
        }
    }
}
