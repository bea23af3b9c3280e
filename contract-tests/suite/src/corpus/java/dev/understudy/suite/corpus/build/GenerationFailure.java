package dev.understudy.suite.corpus.build;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The reason why a generator refused a document.
 *
 * @param message the message of the generator's own exception, or of the innermost one
 * @param isRefusal whether the generator listed what it does not support, as opposed to failing
 */
public record GenerationFailure(String message, boolean isRefusal) {

    private static final String OWN_EXCEPTIONS = "dev.understudy.jaxrs.";
    // POINTER: operation …: what; what to do
    private static final Pattern GAP = Pattern.compile("^\\s*(\\S*[#/]\\S*): (.*?); (.*)$");

    public static GenerationFailure of(Throwable thrown) {
        List<Throwable> causes = Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .toList();
        return causes.stream()
                .filter(cause -> cause.getClass().getName().startsWith(OWN_EXCEPTIONS))
                .findFirst()
                .map(refusal -> new GenerationFailure(String.valueOf(refusal.getMessage()), true))
                .orElseGet(() -> {
                    Throwable last = causes.get(causes.size() - 1);
                    String place = last.getStackTrace().length == 0 ? "" : " at " + last.getStackTrace()[0];
                    return new GenerationFailure(
                            last.getClass().getSimpleName() + ": " + last.getMessage() + place, false);
                });
    }

    /** Returns the first gap, or the first line of the message if it lists none. */
    String first() {
        return message.lines()
                .filter(line -> GAP.matcher(line).find())
                .findFirst()
                .or(() -> message.lines().findFirst())
                .orElse(message)
                .strip();
    }

    /** Returns the kind of each gap in the order of the list: what is not supported, without names and places. */
    public List<String> gapKinds() {
        List<String> gaps = message.lines()
                .map(GAP::matcher)
                .filter(Matcher::find)
                .map(gap -> kind(gap.group(2)))
                .toList();
        return gaps.isEmpty() ? List.of(kind(message)) : gaps;
    }

    private static String kind(String what) {
        String[] parts = what.strip().lines().findFirst().orElse("").split(": ");
        return Arrays.stream(parts)
                .reduce((first, last) -> last)
                .orElse("")
                .replaceAll("operation \\S+ ", "operation … ")
                .replaceAll("'[^']*'", "'…'")
                .replaceAll("`[^`]*`", "'…'");
    }
}
