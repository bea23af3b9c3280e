package dev.understudy.verify.internal.regular;

import dev.understudy.verify.internal.expression.CodePoints;
import dev.understudy.verify.internal.expression.ExpressionParser;
import dev.understudy.verify.internal.expression.UnsupportedExpressionException;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A regular set of strings of code points. Immutable and thread-safe. */
public final class RegularLanguage {

    /** All strings. */
    public static final RegularLanguage ALL = new RegularLanguage(
            SubsetConstruction.of(CodePoints.oneOf(CodePoints.all()).repeat()));

    private static final int MAX_CACHED = 1_000;
    private static final Map<String, Optional<RegularLanguage>> CACHE = new ConcurrentHashMap<>();

    private final Automaton automaton;

    private RegularLanguage(Automaton automaton) {
        // Otherwise the first copy would change the shared automaton.
        automaton.expandSingleton();
        this.automaton = automaton;
    }

    // The library numbers the states of an automaton, and removes some, even in operations that only read it.
    private Automaton copy() {
        return automaton.clone();
    }

    /** Returns the strings in which an expression of ECMA-262 matches anywhere; empty if it is not regular. */
    public static Optional<RegularLanguage> matching(String regex) {
        Optional<RegularLanguage> cached = CACHE.get(regex);
        if (cached == null) {
            cached = parse(regex);
            if (CACHE.size() < MAX_CACHED) {
                CACHE.put(regex, cached);
            }
        }
        return cached;
    }

    private static Optional<RegularLanguage> parse(String regex) {
        try {
            Automaton any = CodePoints.oneOf(CodePoints.all()).repeat();
            Automaton before = Automaton.makeChar(ExactRules.START).concatenate(any);
            Automaton after = any.concatenate(Automaton.makeChar(ExactRules.END));
            Automaton found = before.optional()
                    .concatenate(ExpressionParser.parse(regex, new ExactRules()))
                    .concatenate(after.optional());
            Automaton marked = found.intersection(before.concatenate(Automaton.makeChar(ExactRules.END)));
            return Optional.of(new RegularLanguage(withoutMarkers(SubsetConstruction.of(marked))));
        } catch (UnsupportedExpressionException e) {
            return Optional.empty();
        }
    }

    // The automaton is deterministic, and each of its texts has exactly one marker at each end.
    private static Automaton withoutMarkers(Automaton marked) {
        State initial = marked.getInitialState().step(ExactRules.START);
        if (initial == null) {
            return Automaton.makeEmpty();
        }
        Automaton automaton = new Automaton();
        automaton.setInitialState(initial);
        // All ends are found before one of them is changed: a state that accepts instead of its marker looks like one.
        Map<State, State> ends = automaton.getStates().stream()
                .filter(RegularLanguage::isBeforeEnd)
                .collect(Collectors.toMap(state -> state, state -> state.step(ExactRules.END)));
        ends.forEach((state, end) -> {
            state.getTransitions().removeIf(each -> each.getDest().equals(end));
            state.setAccept(true);
        });
        automaton.setDeterministic(true);
        automaton.restoreInvariant();
        automaton.removeDeadTransitions();
        return automaton;
    }

    // Behind a high surrogate, the low surrogate that serves as the marker is part of a character.
    private static boolean isBeforeEnd(State state) {
        State end = state.step(ExactRules.END);
        return end != null && end.isAccept() && end.getTransitions().isEmpty();
    }

    /** Returns the strings that are not in this language. */
    public RegularLanguage complement() {
        return new RegularLanguage(ALL.copy().minus(copy()));
    }

    public RegularLanguage and(RegularLanguage other) {
        return new RegularLanguage(copy().intersection(other.copy()));
    }

    /** Returns this language without one string. */
    public RegularLanguage without(String text) {
        return new RegularLanguage(copy().minus(Automaton.makeString(text)));
    }

    public boolean isEmpty() {
        return automaton.isEmpty();
    }

    public boolean contains(String text) {
        return automaton.run(text);
    }

    /** Returns the words of this language, for searching one of a given length. */
    public LanguageWords words() {
        return new LanguageWords(copy());
    }
}
