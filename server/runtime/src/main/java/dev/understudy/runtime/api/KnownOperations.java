package dev.understudy.runtime.api;

import dev.understudy.contract.PathTemplate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The methods and paths of all operations that the real API has. With them, an operation that the served contract leaves
 * out can be distinguished from one that does not exist at all.
 */
public final class KnownOperations {

    /** The empty list: nothing is known about operations that the contract leaves out. */
    public static final KnownOperations NONE = new KnownOperations(List.of());

    private static final Pattern LINE = Pattern.compile("([A-Z]+) (/\\S*)");

    private final List<Entry> entries;

    private KnownOperations(List<Entry> entries) {
        // Paths without parameters take precedence (OpenAPI 3.1, "Path Templating Matching").
        this.entries = entries.stream()
                .sorted(Comparator.comparing(
                        entry -> entry.path().parameterNames().size()))
                .toList();
    }

    /**
     * Parses a list with one operation per line, such as {@code GET /v1/workspaces/{workspace_id}}. Empty lines, and lines
     * that begin with {@code #}, are ignored.
     *
     * @throws IllegalArgumentException if a line is neither an operation nor ignored
     */
    public static KnownOperations parse(String text) {
        List<Entry> entries = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                Matcher operation = LINE.matcher(line);
                if (!operation.matches()) {
                    throw new IllegalArgumentException(
                            "'" + line + "' is not an operation; write its method, a space and its path");
                }
                entries.add(new Entry(operation.group(1), PathTemplate.of(operation.group(2))));
            }
        }
        return new KnownOperations(entries);
    }

    /**
     * Returns the operation that a request is for, such as {@code GET /v1/workspaces/{workspace_id}}; empty if the
     * API has none.
     *
     * @param method the HTTP method in upper case
     * @param path the path, percent-encoded and without a query
     */
    public Optional<String> find(String method, String path) {
        return entries.stream()
                .filter(entry -> entry.method().equals(method)
                        && entry.path().match(path).isPresent())
                .map(Entry::toString)
                .findFirst();
    }

    private record Entry(String method, PathTemplate path) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
