package dev.understudy.verify.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import picocli.CommandLine.Option;

/** The option for the template of a profile. */
final class TemplateOption {

    @Option(
            names = "--profile-template",
            paramLabel = "FILE",
            description = "Write a profile to fill in to this new file: the credentials, ids and other values that the"
                    + " contract leaves open. Without --url, it is written from the contract alone, and nothing is"
                    + " sent. Otherwise it lists what has led to no successful response in the run.")
    private Path file;

    boolean isGiven() {
        return file != null;
    }

    /** Checks before a long run that the file can be written at its end. */
    void check() {
        if (isGiven() && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw exists(null);
        }
        Path folder = isGiven() ? file.toAbsolutePath().getParent() : null;
        if (folder != null && !Files.isDirectory(folder)) {
            throw new CommandException(
                    "--profile-template must name a file in a folder, but " + folder + " is not one.");
        }
    }

    void write(String template) {
        try {
            Files.writeString(file, template, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw exists(e);
        } catch (IOException e) {
            throw new CommandException(
                    "The profile " + file + " cannot be written: " + e.getMessage()
                            + "; check that you may write there and that the disk is not full.",
                    e);
        }
    }

    private CommandException exists(Throwable cause) {
        return new CommandException(
                file + " exists already, and --profile-template does not overwrite a file; name another one.", cause);
    }
}
