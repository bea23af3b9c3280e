package dev.understudy.verify.cli;

import dev.understudy.contract.document.Place;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Collects and prints workflow commands of GitHub Actions, which shows them next to the lines of the contract. GitHub
 * shows ten annotations of each level for a step, so the last one counts the others.
 */
final class WorkflowCommands {

    static final int MAX_PER_LEVEL = 10;

    private final PrintWriter out;
    private final Path workspace;
    private final Map<Level, List<String>> commands = new EnumMap<>(Level.class);

    /**
     * Creates a printer.
     *
     * @param workspace the folder to which GitHub relates the names of files
     */
    WorkflowCommands(PrintWriter out, Path workspace) {
        this.out = out;
        this.workspace = workspace.toAbsolutePath().normalize();
    }

    /** Prints other output in such a way that GitHub takes no line of it for a command: it may quote the server. */
    static void shield(PrintWriter out, Runnable print) {
        String token = UUID.randomUUID().toString();
        out.println("::stop-commands::" + token);
        print.run();
        out.println("::" + token + "::");
    }

    /** Adds an annotation. The place is shown if it is in a file of the workspace. */
    void add(Level level, Optional<Place> place, String title, String message) {
        commands.computeIfAbsent(level, any -> new ArrayList<>())
                .add(level.command(place.map(this::location).orElse(""), title, message));
    }

    void print() {
        commands.forEach(this::print);
        out.flush();
    }

    private void print(Level level, List<String> all) {
        boolean isAbridged = all.size() > MAX_PER_LEVEL;
        all.stream().limit(isAbridged ? MAX_PER_LEVEL - 1 : MAX_PER_LEVEL).forEach(out::println);
        if (isAbridged) {
            out.println(
                    level.command("", (all.size() - MAX_PER_LEVEL + 1) + " more", "See the report for the others."));
        }
    }

    // A contract that is not a file of the workspace, such as a bundled one, has no line that GitHub could show.
    private String location(Place place) {
        try {
            Path file = Path.of(place.file()).toAbsolutePath().normalize();
            return file.startsWith(workspace) && Files.isRegularFile(file)
                    ? "file="
                            + Level.property(
                                    workspace.relativize(file).toString().replace('\\', '/')) + ",line=" + place.line()
                            + ","
                    : "";
        } catch (InvalidPathException e) {
            return "";
        }
    }

    /** The levels of annotations. */
    enum Level {
        ERROR,
        WARNING,
        NOTICE;

        private String command(String location, String title, String message) {
            return "::" + name().toLowerCase(Locale.ROOT) + " " + location + "title="
                    + property(VisibleText.line(title)) + "::" + data(VisibleText.lines(message));
        }

        // As in the package @actions/core: these are the only characters with a meaning.
        private static String property(String value) {
            return data(value).replace(":", "%3A").replace(",", "%2C");
        }

        private static String data(String value) {
            return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
        }
    }
}
