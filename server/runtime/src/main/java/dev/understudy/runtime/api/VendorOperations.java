package dev.understudy.runtime.api;

import dev.understudy.contract.PathTemplate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The methods and paths of a vendor's operations. With them, an operation that the vendor has, but the served contract
 * does not declare, can be distinguished from one that does not exist at all.
 */
public final class VendorOperations {

    /** The empty list: nothing is known about the vendor's operations. */
    public static final VendorOperations NONE = new VendorOperations(List.of());

    private static final Pattern LINE = Pattern.compile("([A-Z]+) (/\\S*)");

    private final List<Entry> entries;

    private VendorOperations(List<Entry> entries) {
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
    public static VendorOperations parse(String text) {
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
        return new VendorOperations(entries);
    }

    /**
     * Returns the operation that a request is for, such as {@code GET /v1/workspaces/{workspace_id}}; empty if the vendor
     * has none.
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
