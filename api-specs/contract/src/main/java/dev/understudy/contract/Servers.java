package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.syntax.PercentEncoding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The base paths of the servers that a contract declares (OpenAPI, "Server Object"). Each combination
 * of the values of the server variables is a base path of its own, up to 200 for each server. A variable without an enum
 * also matches any path segment, or any beginning if the URL begins with the variable.
 */
final class Servers {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");
    // Stands for a text that is not known. It cannot occur in a URL.
    private static final String ANY = "\0";
    private static final int MAX_VARIANTS = 200;

    private final List<Pattern> basePaths;
    private final List<String> known;
    private final String first;

    private Servers(List<Pattern> basePaths, List<String> known, String first) {
        this.basePaths = basePaths;
        this.known = known;
        this.first = first;
    }

    /**
     * Reads servers.
     *
     * @param common the Server Objects of the document
     * @param servers all Server Objects, including those of paths and operations
     */
    static Servers of(List<DocumentNode> common, List<DocumentNode> servers) {
        Set<String> paths = new LinkedHashSet<>();
        servers.forEach(server -> variants(server).forEach(url -> paths.add(path(url))));
        paths.remove("");
        List<String> sorted = paths.stream()
                .sorted(Comparator.comparing((String path) -> path.contains(ANY))
                        .thenComparing(path -> -path.length()))
                .toList();
        return new Servers(
                sorted.stream().map(Servers::pattern).toList(),
                sorted.stream().filter(path -> !path.contains(ANY)).toList(),
                common.isEmpty() ? "" : path(withDefaults(common.get(0))));
    }

    /** Returns the base path of the first server, with the default values of its variables; empty if it is not known. */
    String first() {
        return first.contains(ANY) ? "" : first;
    }

    /** Returns the base paths without a variable of unknown value, longest first and without trailing slashes. */
    List<String> known() {
        return known;
    }

    /**
     * Returns what may remain of a path without its base path: the most specific base path first, and last the path
     * itself, for requests without a base path.
     */
    List<String> withoutBasePath(String path) {
        List<String> rests = new ArrayList<>();
        for (Pattern basePath : basePaths) {
            Matcher matcher = basePath.matcher(path);
            if (matcher.matches()) {
                rests.add(matcher.group(1));
            }
        }
        rests.add(path);
        return rests;
    }

    private static List<String> variants(DocumentNode server) {
        List<String> variants = List.of(server.child("url").text(""));
        for (Optional<MatchResult> variable = variable(variants); variable.isPresent(); variable = variable(variants)) {
            String name = variable.get().group(1);
            List<String> values = values(server.child("variables").child(name));
            List<String> replaced = new ArrayList<>();
            for (String variant : variants) {
                values.forEach(value -> replaced.add(variant.replace("{" + name + "}", value)));
            }
            variants = replaced.size() > MAX_VARIANTS ? replaced.subList(0, MAX_VARIANTS) : replaced;
        }
        return variants;
    }

    private static String withDefaults(DocumentNode server) {
        String url = server.child("url").text("");
        return VARIABLE.matcher(url)
                .replaceAll(variable -> Matcher.quoteReplacement(server.child("variables")
                        .child(variable.group(1))
                        .child("default")
                        .text(ANY)));
    }

    private static Optional<MatchResult> variable(List<String> variants) {
        return VARIABLE.matcher(variants.get(0)).results().findFirst();
    }

    // A value cannot contain a further variable.
    private static List<String> values(DocumentNode variable) {
        Set<String> values = new LinkedHashSet<>();
        variable.child("enum").elements().forEach(value -> values.add(value.text("")));
        if (values.isEmpty()) {
            values.add(variable.child("default").text(ANY));
            values.add(ANY);
        } else {
            values.add(variable.child("default").text(values.iterator().next()));
        }
        return values.stream().map(value -> value.replaceAll("[{}]", "")).toList();
    }

    private static String path(String url) {
        String path = url.replaceFirst("^(?:[^/?#]*:)?//[^/?#]*", "").replaceFirst("[?#].*$", "");
        if (!path.startsWith("/") && !path.startsWith(ANY)) {
            // A relative URL, such as "." or "v1", or one that is not valid.
            path = path.matches("[\\w.~/%-]*") ? "/" + path.replaceFirst("^(?:\\.{1,2}(?:/|$))*/?", "") : "";
        }
        return path.replaceFirst("/+$", "");
    }

    private static Pattern pattern(String path) {
        StringBuilder regex = new StringBuilder();
        for (String literal : path.split("(?<=" + ANY + ")|(?=" + ANY + ")", -1)) {
            regex.append(literal.equals(ANY) ? "[^/]+" : Pattern.quote(PercentEncoding.normalise(literal)));
        }
        return Pattern.compile((path.startsWith(ANY) ? "/?.*?" : "") + regex + "(/.*)");
    }
}
