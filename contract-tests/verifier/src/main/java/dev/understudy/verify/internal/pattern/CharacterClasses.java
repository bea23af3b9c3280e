package dev.understudy.verify.internal.pattern;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Builds the automata of character classes and escapes. */
final class CharacterClasses {

    // Characters beyond this one are not generated for a class, except by a class that has no others.
    private static final int COMMON = 0x2500;
    private static final int ALL = 0xD800;

    private static final int MAX_CACHED = 500;
    private static final Map<String, Automaton> CACHE = new ConcurrentHashMap<>();

    private CharacterClasses() {}

    /**
     * Returns the automaton of a class.
     *
     * @param javaClass the class in the syntax of Java, such as {@code [^a-z]} or {@code \d}
     */
    static Automaton of(String javaClass) {
        Automaton cached = CACHE.get(javaClass);
        if (cached == null) {
            cached = build(javaClass);
            if (CACHE.size() < MAX_CACHED) {
                CACHE.put(javaClass, cached);
            }
        }
        return cached.clone();
    }

    private static Automaton build(String javaClass) {
        try {
            Pattern pattern = Pattern.compile(javaClass);
            IntPredicate matches = character ->
                    pattern.matcher(String.valueOf((char) character)).matches();
            Automaton common = ranges(matches, COMMON);
            return common.isEmpty() ? ranges(matches, ALL) : common;
        } catch (PatternSyntaxException e) {
            throw new UnsupportedPatternException(e.getMessage());
        }
    }

    private static Automaton ranges(IntPredicate matches, int end) {
        State accept = new State();
        accept.setAccept(true);
        State initial = new State();
        int start = -1;
        for (int character = 0; character <= end; character++) {
            boolean inside = character < end && matches.test(character);
            if (inside && start < 0) {
                start = character;
            } else if (!inside && start >= 0) {
                initial.addTransition(new Transition((char) start, (char) (character - 1), accept));
                start = -1;
            }
        }
        Automaton automaton = new Automaton();
        automaton.setInitialState(initial);
        return automaton;
    }
}
