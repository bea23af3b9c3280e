package dev.understudy.verify.internal.pattern;

import dev.understudy.verify.internal.expression.ExpressionParser;
import dev.understudy.verify.internal.expression.UnsupportedExpressionException;
import dk.brics.automaton.Automaton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;

/** The strings that match all of several regular expressions. Thread-safe. */
public final class PatternLanguage {

    private static final int MAX_CACHED = 1_000;
    // The same schemas are used at many locations, and an automaton takes milliseconds to build.
    private static final Map<List<String>, PatternLanguage> CACHE = new ConcurrentHashMap<>();

    // The first consists of the strings of which the expression matches every character. The second also has the
    // strings with other characters before and after the match, if the expression is not anchored.
    private final List<AutomatonStrings> strings;
    // Long strings take a while to generate, and the same ones are needed often.
    private final Map<List<Integer>, Optional<String>> longest = new ConcurrentHashMap<>();

    private PatternLanguage(List<String> regexes) {
        this.strings = List.of(
                intersection(regexes, regex -> MarkedText.matched(parse(regex))),
                intersection(regexes, regex -> MarkedText.padded(parse(regex), regex.contains("\\b"))));
    }

    private static Automaton parse(String regex) {
        return ExpressionParser.parse(regex, new GeneratorRules());
    }

    private static AutomatonStrings intersection(List<String> regexes, Function<String, Automaton> automaton) {
        return new AutomatonStrings(
                regexes.stream().map(automaton).reduce(Automaton::intersection).orElseThrow());
    }

    /** Returns the language of at least one expression; empty if the syntax of one of them is not supported. */
    public static Optional<PatternLanguage> of(List<String> regexes) {
        PatternLanguage cached = CACHE.get(regexes);
        if (cached != null) {
            return Optional.of(cached);
        }
        try {
            PatternLanguage language = new PatternLanguage(regexes);
            if (CACHE.size() < MAX_CACHED) {
                CACHE.put(List.copyOf(regexes), language);
            }
            return Optional.of(language);
        } catch (UnsupportedExpressionException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns a string whose length in characters is within the bounds; empty if none is found.
     *
     * @param choose chooses a number between two bounds, both inclusive. If it always chooses the lower one, the string
     *     is the shortest.
     */
    public Optional<String> generate(int minLength, int maxLength, IntBinaryOperator choose) {
        return strings.stream()
                .flatMap(each -> each.generate(minLength, maxLength, choose).stream())
                .findFirst();
    }

    /** Returns one of the longest strings, if they are finite in number, or at most as long as the bound. */
    public Optional<String> longest(int minLength, int maxLength) {
        return longest.computeIfAbsent(
                List.of(minLength, maxLength),
                any -> strings.stream()
                        .flatMap(each -> each.longest(minLength, maxLength).stream())
                        .findFirst());
    }
}
