package dev.understudy.contract.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The files of one revision of a Git repository, read by the program {@code git}. */
public final class GitRevision {

    private static final int MAX_SECONDS = 30;

    private final Path folder;
    private final String commit;

    private GitRevision(Path folder, String commit) {
        this.folder = folder;
        this.commit = commit;
    }

    /**
     * Finds a revision of the repository to which a folder belongs.
     *
     * @param revision a branch, a tag, a commit or another name that Git knows
     * @throws IOException if the folder belongs to no repository, or there is no such revision; the message is a clause
     */
    public static GitRevision of(Path folder, String revision) throws IOException {
        if (git(folder, "rev-parse", "--git-dir").isEmpty()) {
            throw new IOException("the folder " + folder + " is not in a Git repository");
        }
        // Git would take a leading hyphen for an option.
        Optional<byte[]> commit = revision.isEmpty() || revision.startsWith("-")
                ? Optional.empty()
                : git(folder, "rev-parse", "--verify", "--quiet", revision + "^{commit}");
        return new GitRevision(
                folder,
                text(commit.orElseThrow(() -> new IOException("the repository has no revision '" + revision + "'"))));
    }

    /**
     * Returns the path of a file from the root of the repository.
     *
     * @param file an absolute path, a path that begins with {@code ./} or {@code ../} and is relative to the folder, or
     *     a path from the root of the repository
     */
    public String path(String file) throws IOException {
        Path path = Path.of(file);
        if (path.isAbsolute()) {
            Path root = Path.of(text(git(folder, "rev-parse", "--show-toplevel")
                    .orElseThrow(() -> new IOException("the repository has no work tree"))));
            return slashes(root.toRealPath().relativize(real(path)));
        }
        boolean isRelative = file.startsWith("./") || file.startsWith("../");
        String prefix =
                isRelative ? text(git(folder, "rev-parse", "--show-prefix").orElse(new byte[0])) : "";
        return slashes(Path.of(prefix).resolve(path).normalize());
    }

    /**
     * Reads a file; empty if the revision does not contain it.
     *
     * @param path the path from the root of the repository
     * @throws OversizedFileException if it has more than {@link BoundedFile#MAX_BYTES}
     */
    public Optional<byte[]> read(String path) throws IOException {
        return git(folder, "cat-file", "blob", commit + ":" + path);
    }

    // The file itself may exist only in the revision.
    private static Path real(Path file) throws IOException {
        Path existing = file;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing.toRealPath().resolve(existing.relativize(file)).normalize();
    }

    // Returns the output of a command; empty if it fails.
    private static Optional<byte[]> git(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        Process process = start(command);
        try (InputStream in = process.getInputStream()) {
            byte[] output = BoundedFile.read(in, String.join(" ", arguments));
            if (!process.waitFor(MAX_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("git did not end within " + MAX_SECONDS + " seconds");
            }
            return process.exitValue() == 0 ? Optional.of(output) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the command was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        // A file that a partial clone lacks is on the network.
        builder.environment().put("GIT_NO_LAZY_FETCH", "1");
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new IOException("the program 'git' cannot be started; is it installed?", e);
        }
    }

    private static String text(byte[] output) {
        return new String(output, StandardCharsets.UTF_8).strip();
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
