package dev.understudy.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path of the contract, such as {@code /v1/workspaces/{workspace_id}} (OpenAPI 3.1, "Path Templating").
 *
 * <p>Matching is exact: no trailing slash, no matrix parameters, case as written. A parameter holds one or more
 * characters other than a slash.
 */
public final class PathTemplate {

    /**
     * A path without parameters wins over one with, and among those the one whose first parameter stands further back
     * (OpenAPI 3.1, "Path Templating Matching", which leaves the rest to the tool).
     */
    static final Comparator<PathTemplate> MOST_CONCRETE_FIRST = Comparator.comparing(
                    (PathTemplate path) -> path.names.size())
            .thenComparing(path -> -path.template.indexOf('{'));

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}/]+)}");

    private final String template;
    private final List<String> names;
    private final Pattern pattern;
    private final String withoutNames;

    private PathTemplate(String template, List<String> names, Pattern pattern) {
        this.template = template;
        this.names = names;
        this.pattern = pattern;
        this.withoutNames = PARAMETER.matcher(template).replaceAll("{}");
    }

    /** The template as the contract writes it. */
    public static PathTemplate of(String template) {
        List<String> names = new ArrayList<>();
        StringBuilder regex = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(template);
        int literal = 0;
        while (parameter.find()) {
            regex.append(Pattern.quote(template.substring(literal, parameter.start())))
                    .append("([^/]+)");
            names.add(parameter.group(1));
            literal = parameter.end();
        }
        regex.append(Pattern.quote(template.substring(literal)));
        return new PathTemplate(template, List.copyOf(names), Pattern.compile(regex.toString()));
    }

    /** The names of its parameters, in the order of the path. */
    public List<String> names() {
        return names;
    }

    /**
     * The template with nothing for the names of its parameters, as in {@code /v1/workspaces/{}}: templates that are
     * equal in this are identical (OpenAPI 3.1, "Paths Object").
     */
    public String withoutNames() {
        return withoutNames;
    }

    /** Whether it has no parameter; such a path wins over one that has (OpenAPI 3.1, "Path Templating Matching"). */
    public boolean isConcrete() {
        return names.isEmpty();
    }

    /** The values of its parameters in a path, still percent-encoded; empty if the path is not of this template. */
    public Optional<Map<String, String>> match(String path) {
        Matcher matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), matcher.group(i + 1));
        }
        return Optional.of(values);
    }

    @Override
    public String toString() {
        return template;
    }
}
