package dev.understudy.suite.readme;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command in a console block of a README, with its output.
 *
 * @param line the line of the command, from 1
 * @param command the command, without the prompt
 * @param output the output in the README; empty if there is none
 */
record ConsoleSample(int line, String command, String output) {

    private static final String PROMPT = "$ ";
    private static final Pattern ELLIPSIS = Pattern.compile(" ?… ?");
    private static final Pattern SECONDS = Pattern.compile("\\d+\\.\\d s");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Returns the samples in a Markdown document, in its order. */
    static List<ConsoleSample> in(String markdown) {
        List<ConsoleSample> samples = new ArrayList<>();
        List<String> lines = markdown.lines().toList();
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith(PROMPT)) {
                samples.add(new ConsoleSample(i + 1, line.substring(PROMPT.length()), ""));
            } else if (inside) {
                samples.add(samples.remove(samples.size() - 1).with(line));
            }
        }
        return samples;
    }

    /** Replaces the parts of an output that differ from run to run or with the width of the README. */
    static String normalized(String output) {
        return SPACE.matcher(SECONDS.matcher(output.strip()).replaceAll("0.0 s"))
                .replaceAll(" ");
    }

    /** Returns a pattern for the normalized output, in which an ellipsis, with the space around it, stands for any text. */
    Pattern pattern() {
        return Pattern.compile(Stream.of(ELLIPSIS.split(normalized(output), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    }

    // A line after a backslash continues the command; any other line is output.
    private ConsoleSample with(String next) {
        return command.endsWith("\\") && output.isEmpty()
                ? new ConsoleSample(line, command + "\n" + next, "")
                : new ConsoleSample(line, command, output.isEmpty() ? next : output + "\n" + next);
    }
}
