package dev.understudy.jaxrs.stub.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lays out what JavaPoet leaves on long lines: the components of records and the parameters of methods. */
final class SourceLayout {

    // A header of a record or a method with annotated parameters, which JavaPoet may have broken at any comma.
    private static final Pattern HEADER = Pattern.compile(
            "(?m)^( *)((?:public |static |final )*(?:record \\w+|CompletionStage<[^(]*> \\w+)\\()(.*?)(\\)(?: implements [^{]*?)?(?: \\{$|;$))",
            Pattern.DOTALL);

    private static final Pattern JAVA_LANG = Pattern.compile("(?m)^import java\\.lang\\.(\\w+);\\n");
    private static final Pattern SHORT_COMMENT = Pattern.compile("(?m)^( *)/\\*\\*\\n +\\* (.*)\\n +\\*/$");

    private static final int MAX_WIDTH = 100;

    private SourceLayout() {}

    /**
     * Returns the source of a file with the layout of code that people write.
     *
     * @param typeNames the names of all generated types, which hide those of {@code java.lang}
     */
    static String tidy(String source, Set<String> typeNames) {
        String tidy = replace(HEADER, source, SourceLayout::header);
        tidy = replace(JAVA_LANG, tidy, matcher -> typeNames.contains(matcher.group(1)) ? matcher.group() : "");
        tidy = replace(SHORT_COMMENT, tidy, SourceLayout::comment);
        return tidy.replace("\npackage ", "\n\npackage ")
                .replaceAll("@JsonCreator\\(\\s+(mode = JsonCreator\\.Mode\\.DELEGATING)\\s+\\)", "@JsonCreator($1)")
                // No empty lines between the constants of an enum.
                .replaceAll("(?m)^( +[\\w$]+\\(.*\\),\\n)\\n(?= +[\\w$]+\\()", "$1");
    }

    private static String replace(Pattern pattern, String text, Function<Matcher, String> replacement) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder replaced = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(replaced, Matcher.quoteReplacement(replacement.apply(matcher)));
        }
        return matcher.appendTail(replaced).toString();
    }

    private static String comment(Matcher matcher) {
        String oneLine = matcher.group(1) + "/** " + matcher.group(2) + " */";
        return oneLine.length() <= MAX_WIDTH ? oneLine : matcher.group();
    }

    private static String header(Matcher matcher) {
        String indent = matcher.group(1);
        List<String> parts = split(matcher.group(3).replaceAll("\\s*\\R\\s*", " "));
        String end = matcher.group(4).replaceAll("\\s*\\R\\s*", " ");
        String oneLine = indent + matcher.group(2) + String.join(", ", parts) + end;
        if (oneLine.length() <= MAX_WIDTH || parts.isEmpty()) {
            return oneLine;
        }
        String separator = "\n" + indent + "        ";
        return indent + matcher.group(2) + separator + String.join("," + separator, parts) + end;
    }

    /** Splits a list at the commas that are not in brackets or strings. */
    private static List<String> split(String list) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        boolean isQuoted = false;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (isQuoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    isQuoted = false;
                }
            } else if (c == '"') {
                isQuoted = true;
            } else if (c == '(' || c == '<') {
                depth++;
            } else if (c == ')' || c == '>') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(list.substring(start, i).strip());
                start = i + 1;
            }
        }
        if (!list.isBlank()) {
            parts.add(list.substring(start).strip());
        }
        return parts;
    }
}
