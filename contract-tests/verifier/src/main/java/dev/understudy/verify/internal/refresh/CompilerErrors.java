package dev.understudy.verify.internal.refresh;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the errors of the Java compiler in the output of a build, as Maven or Gradle print them. */
final class CompilerErrors {

    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");
    private static final Pattern MAVEN =
            Pattern.compile("\\[ERROR] +(?<file>\\S.*\\.java):\\[(?<line>[0-9]+),[0-9]+] (?<message>.+)");
    // The compiler is translated into these languages.
    private static final Pattern JAVAC =
            Pattern.compile("(?<file>\\S.*\\.java):(?<line>[0-9]+): (error|Fehler|エラー|错误): (?<message>.+)");
    private static final Pattern SYMBOL = Pattern.compile("(\\[ERROR])? *(symbol|Symbol) *: +(?<symbol>.+)");
    // The compiler shows the line with the error, and a caret below it, before it names the symbol.
    private static final int LINES_BEFORE_SYMBOL = 3;

    private CompilerErrors() {}

    /** Returns each error once, as {@code file:line: message}, in the order of the output. */
    static List<String> in(List<String> output) {
        List<String> lines =
                output.stream().map(line -> COLOUR.matcher(line).replaceAll("")).toList();
        LinkedHashSet<String> errors = new LinkedHashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<Matcher> error = error(lines.get(i));
            if (error.isPresent()) {
                errors.add(error.get().group("file") + ":" + error.get().group("line") + ": "
                        + error.get().group("message").strip() + symbol(lines, i + 1));
            }
        }
        return new ArrayList<>(errors);
    }

    private static Optional<Matcher> error(String line) {
        return Stream.of(MAVEN, JAVAC)
                .map(form -> form.matcher(line))
                .filter(Matcher::matches)
                .findFirst();
    }

    private static String symbol(List<String> lines, int from) {
        for (int i = from; i < Math.min(from + LINES_BEFORE_SYMBOL, lines.size()); i++) {
            Matcher symbol = SYMBOL.matcher(lines.get(i));
            if (symbol.matches()) {
                return " (" + symbol.group("symbol").strip() + ")";
            }
            if (error(lines.get(i)).isPresent()) {
                return "";
            }
        }
        return "";
    }
}
