package dev.understudy.verify.internal.regular;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Searches words of a deterministic automaton by their length in code points. */
public final class LanguageWords {

    /** The number of states visited after which a search gives up. */
    private static final long MAX_WORK = 20_000_000;

    private static final String PREFERRED = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_. ";

    private final State initial;
    private final Set<State> states;
    // For each length, the states from which a text of exactly this length is accepted.
    private final List<Set<State>> accepting = new ArrayList<>();
    private long work;

    LanguageWords(Automaton automaton) {
        automaton.removeDeadTransitions();
        this.initial = automaton.getInitialState();
        this.states = automaton.getStates();
        Set<State> ends = new HashSet<>();
        states.stream().filter(State::isAccept).forEach(ends::add);
        accepting.add(ends);
    }

    /**
     * Returns the length of the shortest word that has at least {@code min} characters; empty if there is none.
     *
     * <p>If there is a longer one, there is also one that is longer than {@code min} by at most the number of states,
     * because the text of a loop can be left out.
     *
     * @throws SearchLimitException if the search would take too long
     */
    public Optional<Long> shortest(long min, long max) {
        long end = Math.min(max, min + states.size());
        for (long length = min; length <= end; length++) {
            if (accepting(length).contains(initial)) {
                return Optional.of(length);
            }
            if (accepting(length).isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Set<State> accepting(long length) {
        while (accepting.size() <= length) {
            Set<State> next = accepting.get(accepting.size() - 1);
            work += states.size();
            if (work > MAX_WORK) {
                throw new SearchLimitException();
            }
            Set<State> current = new HashSet<>();
            for (State state : states) {
                if (choose(state, next) >= 0) {
                    current.add(state);
                }
            }
            accepting.add(current);
        }
        return accepting.get((int) length);
    }

    /** Returns a word of exactly this length, which {@link #shortest} must have returned. */
    public String word(long length) {
        StringBuilder text = new StringBuilder();
        State state = initial;
        for (long left = length - 1; left >= 0; left--) {
            int codePoint = choose(state, accepting(left));
            text.appendCodePoint(codePoint);
            for (char unit : Character.toChars(codePoint)) {
                state = state.step(unit);
            }
        }
        return text.toString();
    }

    // Returns a code point that leads to one of the targets, if possible one that is easy to read; otherwise -1.
    private static int choose(State state, Set<State> targets) {
        int lowest = -1;
        for (int i = 0; i < PREFERRED.length(); i++) {
            State target = state.step(PREFERRED.charAt(i));
            if (target != null && targets.contains(target)) {
                return PREFERRED.charAt(i);
            }
        }
        for (Transition transition : state.getTransitions()) {
            char unit = transition.getMin();
            if (!Character.isHighSurrogate(unit)) {
                if (targets.contains(transition.getDest()) && (lowest < 0 || unit < lowest)) {
                    lowest = unit;
                }
            } else {
                for (Transition low : transition.getDest().getTransitions()) {
                    int codePoint = Character.toCodePoint(unit, low.getMin());
                    if (targets.contains(low.getDest()) && (lowest < 0 || codePoint < lowest)) {
                        lowest = codePoint;
                    }
                }
            }
        }
        return lowest;
    }
}
