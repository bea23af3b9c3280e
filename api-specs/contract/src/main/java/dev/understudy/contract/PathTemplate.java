package dev.understudy.contract;

import dev.understudy.contract.syntax.PercentEncoding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path of a contract, such as {@code /v1/workspaces/{workspace_id}} (OpenAPI 3.1, "Path Templating").
 *
 * <p>Matching is exact and case-sensitive, except that equivalent percent-encodings match (RFC 3986 section 6.2.2).
 * Trailing slashes and matrix parameters are not ignored. A parameter matches one or more characters other than a slash.
 */
public final class PathTemplate {

    /**
     * Orders paths by precedence: paths without parameters come first, then those with more literal text, because they
     * say more about a request that matches. Of two paths with equally much literal text, the one whose first parameter
     * begins later comes first. OpenAPI 3.1 requires only that paths without parameters come first ("Path Templating
     * Matching").
     */
    static final Comparator<PathTemplate> BY_PRECEDENCE = Comparator.comparing(
                    (PathTemplate path) -> !path.isConcrete())
            .thenComparing(path -> -path.withoutParameterNames.replace("{}", "").length())
            .thenComparing(path -> path.parameterNames.size())
            .thenComparing(path -> -path.template.indexOf('{'));

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}/]+)}");

    private final String template;
    private final List<String> parameterNames;
    private final Pattern pattern;
    private final String withoutParameterNames;
    private final String beginning;

    private PathTemplate(String template, List<String> names, Pattern pattern) {
        this.template = template;
        this.parameterNames = names;
        this.pattern = pattern;
        this.withoutParameterNames = PARAMETER.matcher(template).replaceAll("{}");
        this.beginning = PercentEncoding.normalise(PARAMETER.split(template, 2)[0]);
    }

    /** Parses a template as written in the contract. */
    public static PathTemplate of(String template) {
        List<String> names = new ArrayList<>();
        StringBuilder regex = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(template);
        int literalStart = 0;
        while (parameter.find()) {
            regex.append(literal(template.substring(literalStart, parameter.start())))
                    .append("([^/]+)");
            names.add(parameter.group(1));
            literalStart = parameter.end();
        }
        regex.append(literal(template.substring(literalStart)));
        return new PathTemplate(template, List.copyOf(names), Pattern.compile(regex.toString()));
    }

    private static String literal(String text) {
        return Pattern.quote(PercentEncoding.normalise(text));
    }

    /** Returns the names of the parameters, in the order of the path. */
    public List<String> parameterNames() {
        return parameterNames;
    }

    /**
     * Returns the template without the names of its parameters, such as {@code /v1/workspaces/{}}. Templates that
     * differ only in these names are identical (OpenAPI 3.1, "Paths Object").
     */
    public String withoutParameterNames() {
        return withoutParameterNames;
    }

    /**
     * Returns whether the path has no parameters. Such a path takes precedence over one with parameters (OpenAPI 3.1,
     * "Path Templating Matching").
     */
    public boolean isConcrete() {
        return parameterNames.isEmpty();
    }

    /** Returns the values of the parameters by name, still percent-encoded; empty if the path does not match. */
    public Optional<Map<String, String>> match(String path) {
        return matchNormal(PercentEncoding.normalise(path));
    }

    /** Matches like {@link #match} a path that is already in its normal form ({@link PercentEncoding#normalise}). */
    Optional<Map<String, String>> matchNormal(String path) {
        // Most paths of a contract differ here, and this comparison is much faster than the expression.
        if (!path.startsWith(beginning)) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < parameterNames.size(); i++) {
            values.put(parameterNames.get(i), matcher.group(i + 1));
        }
        return Optional.of(values);
    }

    @Override
    public String toString() {
        return template;
    }
}
