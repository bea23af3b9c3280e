package dev.understudy.verify.cli;

import dev.understudy.contract.document.Place;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.report.Cause;
import dev.understudy.verify.report.FailurePolicy;
import dev.understudy.verify.report.FindingGroup;
import dev.understudy.verify.report.Limitation;
import dev.understudy.verify.report.Limitation.Extent;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.UntestedOperation;
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
import java.util.stream.Collectors;

/**
 * Prints the causes of a report as workflow commands of GitHub Actions, which shows them next to the lines of the
 * contract. GitHub shows ten annotations of each level for a step, so the last one counts the others.
 */
final class GitHubAnnotations {

    private static final int MAX_PER_LEVEL = 10;

    private final PrintWriter out;
    private final Path workspace;
    private final Map<Level, List<String>> commands = new EnumMap<>(Level.class);

    /**
     * Creates a printer.
     *
     * @param workspace the folder to which GitHub relates the names of files
     */
    GitHubAnnotations(PrintWriter out, Path workspace) {
        this.out = out;
        this.workspace = workspace.toAbsolutePath().normalize();
    }

    /** Prints other output in such a way that GitHub takes no line of it for a command: it may quote the server. */
    static void withoutCommands(PrintWriter out, Runnable print) {
        String token = UUID.randomUUID().toString();
        out.println("::stop-commands::" + token);
        print.run();
        out.println("::" + token + "::");
    }

    void print(Report report) {
        FailurePolicy policy = report.run().failurePolicy();
        report.completeness().limitations().forEach(this::add);
        report.causes().stream()
                .filter(cause -> cause.example().example().waived().isEmpty())
                .forEach(cause -> add(cause, policy));
        report.completeness().untested().stream()
                .filter(untested -> policy.strict() && untested.failsStrictRuns())
                .forEach(this::add);
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

    private void add(Limitation limitation) {
        Level level = limitation.extent() == Extent.EVERYTHING ? Level.ERROR : Level.WARNING;
        add(level, Optional.empty(), "The contract was not tested completely", limitation.sentence());
    }

    private void add(UntestedOperation untested) {
        add(
                Level.ERROR,
                Optional.of(untested.place()),
                untested.operation() + " was not tested",
                untested.explanation() + ".");
    }

    private void add(Cause cause, FailurePolicy policy) {
        FindingGroup example = cause.example();
        Finding finding = example.example().finding();
        String others = cause.groups().stream()
                .skip(1)
                .map(group -> "\nalso in " + group.example().finding().operation() + " ("
                        + group.example().id() + ")")
                .limit(MAX_PER_LEVEL)
                .collect(Collectors.joining());
        int more = cause.groups().size() - 1 - MAX_PER_LEVEL;
        add(
                level(finding.kind(), policy),
                Optional.of(finding.contract()),
                cause.kind().name().toLowerCase(Locale.ROOT) + ": " + cause.headline(),
                finding.operation() + " " + finding.pointer() + "\ndeclared " + finding.declared() + "\nreceived "
                        + finding.received() + "\nseen in " + example.seenIn() + "\nid "
                        + example.example().id() + others + (more > 0 ? "\nand " + more + " more" : ""));
    }

    private void add(Level level, Optional<Place> place, String title, String message) {
        commands.computeIfAbsent(level, any -> new ArrayList<>())
                .add(level.command(place.map(this::location).orElse(""), title, message));
    }

    private static Level level(Kind kind, FailurePolicy policy) {
        return switch (kind) {
            case VIOLATION -> Level.ERROR;
            case DRIFT -> policy.stable() ? Level.ERROR : Level.WARNING;
            case ADVICE -> Level.NOTICE;
        };
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
    private enum Level {
        ERROR,
        WARNING,
        NOTICE;

        String command(String location, String title, String message) {
            return "::" + name().toLowerCase(Locale.ROOT) + " " + location + "title="
                    + property(VisibleText.line(title)) + "::" + data(VisibleText.lines(message));
        }

        // As in the package @actions/core: these are the only characters with a meaning.
        static String property(String value) {
            return data(value).replace(":", "%3A").replace(",", "%2C");
        }

        private static String data(String value) {
            return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
        }
    }
}
