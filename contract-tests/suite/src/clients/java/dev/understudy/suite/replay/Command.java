package dev.understudy.suite.replay;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Runs programs of other languages. */
final class Command {

    private Command() {}

    /** Returns whether a program is in a folder of the variable PATH. */
    static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Returns what a command prints, including error messages and, if it fails, its exit code. */
    static String output(Object... command) {
        return outputIn(Path.of(""), command);
    }

    /** Returns what a command prints that runs in a folder. */
    static String outputIn(Path folder, Object... command) {
        try {
            Process process = new ProcessBuilder(
                            Stream.of(command).map(Object::toString).toList())
                    .directory(folder.toAbsolutePath().toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exitCode = process.waitFor();
            return exitCode == 0 ? printed : printed + "failed: exit code " + exitCode;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
