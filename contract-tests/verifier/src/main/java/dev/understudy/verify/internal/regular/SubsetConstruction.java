package dev.understudy.verify.internal.regular;

import dev.understudy.verify.internal.expression.UnsupportedExpressionException;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes an automaton deterministic, but gives up before the result becomes exponentially large. */
final class SubsetConstruction {

    private static final int MAX_STATES = 20_000;

    private final Map<Set<State>, State> subsets = new HashMap<>();
    private final Deque<Set<State>> waiting = new ArrayDeque<>();

    private SubsetConstruction() {}

    /** @throws UnsupportedExpressionException if the result would have too many states */
    static Automaton of(Automaton automaton) {
        if (automaton.isDeterministic()) {
            return automaton;
        }
        automaton.expandSingleton();
        SubsetConstruction construction = new SubsetConstruction();
        Automaton result = new Automaton();
        result.setInitialState(construction.state(Set.of(automaton.getInitialState())));
        while (!construction.waiting.isEmpty()) {
            construction.addTransitions(construction.waiting.remove());
        }
        result.setDeterministic(true);
        result.minimize();
        return result;
    }

    private State state(Set<State> subset) {
        State known = subsets.get(subset);
        if (known != null) {
            return known;
        }
        if (subsets.size() >= MAX_STATES) {
            throw new UnsupportedExpressionException("too many states");
        }
        State state = new State();
        state.setAccept(subset.stream().anyMatch(State::isAccept));
        subsets.put(subset, state);
        waiting.add(subset);
        return state;
    }

    private void addTransitions(Set<State> subset) {
        TreeSet<Integer> starts = new TreeSet<>();
        for (State state : subset) {
            for (Transition transition : state.getTransitions()) {
                starts.add((int) transition.getMin());
                starts.add(transition.getMax() + 1);
            }
        }
        State from = subsets.get(subset);
        for (Integer start : starts) {
            Integer next = starts.higher(start);
            Set<State> targets = new HashSet<>();
            for (State state : subset) {
                for (Transition transition : state.getTransitions()) {
                    if (transition.getMin() <= start && start <= transition.getMax()) {
                        targets.add(transition.getDest());
                    }
                }
            }
            if (!targets.isEmpty() && next != null) {
                from.addTransition(new Transition((char) (int) start, (char) (next - 1), state(targets)));
            }
        }
    }
}
