package dev.understudy.verify.internal.template;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of a profile template. In a line that begins with {@code # }, with a space, the rest is an explanation. In
 * one that begins with {@code #} and no space, the rest is an entry of the profile, to be activated by removing the
 * {@code #}.
 */
final class TemplateText {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int MAX_OPERATIONS = 6;

    private final StringBuilder text = new StringBuilder();

    TemplateText line(String line) {
        text.append(line).append('\n');
        return this;
    }

    TemplateText explain(String sentence) {
        return line("  # " + oneLine(sentence));
    }

    // The indentation comes first, so that the entry is in its place once the # is removed.
    TemplateText entry(String entry) {
        return line("  " + entry.replaceFirst("^( *)", "$1#"));
    }

    /** Returns a text as a YAML scalar. A plain word stays as it is. */
    static String scalar(String value) {
        return value.matches("[A-Za-z][A-Za-z0-9_.-]*") && !value.matches("(?i)true|false|null|yes|no|on|off|[yn]")
                ? value
                : MAPPER.writeValueAsString(value);
    }

    /** Returns a list of operations as text. A long list is abridged. */
    static String operations(List<String> ids) {
        int more = ids.size() - MAX_OPERATIONS;
        return ids.stream().limit(MAX_OPERATIONS).collect(Collectors.joining(", "))
                + (more > 0 ? String.format(Locale.ROOT, " and %d more", more) : "");
    }

    // A contract may contain line breaks and control characters in its names.
    private static String oneLine(String value) {
        return value.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029\\uFEFF\\uFFFE\\uFFFF]+", " ");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
