package dev.understudy.verify.profile;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces {@code ${env:NAME}} with the values of environment variables, and remembers the variables used. */
final class Environment {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)}");

    private final String source;
    private final UnaryOperator<String> variables;
    private final Map<String, String> used = new TreeMap<>();

    Environment(String source, UnaryOperator<String> variables) {
        this.source = source;
        this.variables = variables;
    }

    /**
     * Returns a text with its variables replaced.
     *
     * @throws ProfileException if a variable is not set
     */
    String fill(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    /** Returns the values used so far, by the names of their variables. */
    Map<String, String> used() {
        return Map.copyOf(used);
    }

    private String value(String name) {
        String value = variables.apply(name);
        if (value == null || value.isEmpty()) {
            throw new ProfileException("The profile " + source + " needs the environment variable " + name
                    + ", which is not set; export it, or write the value into the profile.");
        }
        used.put(name, value);
        return value;
    }
}
