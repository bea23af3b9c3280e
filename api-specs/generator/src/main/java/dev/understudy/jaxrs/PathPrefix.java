package dev.understudy.jaxrs;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The path with which all paths of a contract begin: up to the segment with the version, such as {@code /api/v2}. */
final class PathPrefix {

    private static final Pattern VERSIONED = Pattern.compile("((?:/[^/{}]+)*?/v\\d+)(?:/.*)?");

    private PathPrefix() {}

    /** Returns the prefix; empty if the paths have no version, or not the same one. */
    static String of(Collection<String> paths) {
        Set<String> prefixes = paths.stream()
                .map(path -> {
                    Matcher matcher = VERSIONED.matcher(path);
                    return matcher.matches() ? matcher.group(1) : "";
                })
                .collect(Collectors.toSet());
        return prefixes.size() == 1 ? prefixes.iterator().next() : "";
    }
}
