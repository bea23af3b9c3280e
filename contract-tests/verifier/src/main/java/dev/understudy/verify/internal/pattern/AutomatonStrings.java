package dev.understudy.verify.internal.pattern;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Generates marked texts of given lengths that an automaton accepts. The automaton need not be deterministic: all states
 * that a text can reach are followed together, since making it deterministic could take exponential time.
 */
final class AutomatonStrings {

    private static final int MARKERS = 2;
    private static final int MAX_LENGTH = 20_000;
    private static final int MAX_WORK = 4_000_000;
    private static final int MAX_LENGTHS = 12;

    // In this order, so that the strings are readable and need no escapes, if the expression allows that.
    private static final String PREFERRED =
            "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_.~!*'(),;:@&=+$#?/|^<>[]{}\"\\%` ";

    private final State initial;
    private final List<State> states;
    private final int transitions;
    // For each length, the states from which the automaton accepts a text of exactly this length.
    private final List<Set<State>> accepting = new ArrayList<>();

    AutomatonStrings(Automaton automaton) {
        automaton.removeDeadTransitions();
        this.initial = automaton.getInitialState();
        this.states = List.copyOf(automaton.getStates());
        this.transitions = 1 + automaton.getNumberOfTransitions();
        accepting.add(states.stream().filter(State::isAccept).collect(Collectors.toSet()));
    }

    Optional<String> generate(int minLength, int maxLength, IntBinaryOperator choose) {
        int[] lengths = lengths(minLength, maxLength).limit(MAX_LENGTHS).toArray();
        return lengths.length == 0
                ? Optional.empty()
                : Optional.of(walk(lengths[choose.applyAsInt(0, lengths.length - 1)], choose));
    }

    Optional<String> longest(int minLength, int maxLength) {
        return lengths(minLength, maxLength).reduce((shorter, longer) -> longer).stream()
                .mapToObj(length -> walk(length, (low, high) -> low))
                .findFirst();
    }

    private IntStream lengths(int minLength, int maxLength) {
        int longest = Math.min(maxLength, Math.min(MAX_LENGTH, MAX_WORK / transitions));
        return IntStream.rangeClosed(minLength, longest)
                // If no state accepts a text of a length, none accepts a longer one.
                .takeWhile(length -> !accepting(length + MARKERS).isEmpty())
                .filter(length -> accepting(length + MARKERS).contains(initial));
    }

    // A state accepts a text of this length if it has a transition to a state that accepts one that is shorter by one.
    private synchronized Set<State> accepting(int length) {
        while (accepting.size() <= length) {
            Set<State> next = accepting.get(accepting.size() - 1);
            accepting.add(
                    next.isEmpty()
                            ? next
                            : states.stream()
                                    .filter(state -> state.getTransitions().stream()
                                            .anyMatch(each -> next.contains(each.getDest())))
                                    .collect(Collectors.toSet()));
        }
        return accepting.get(length);
    }

    private String walk(int length, IntBinaryOperator choose) {
        StringBuilder text = new StringBuilder();
        Set<State> current = Set.of(initial);
        for (int left = length + MARKERS - 1; left >= 0; left--) {
            Set<State> next = accepting(left);
            List<Transition> usable = current.stream()
                    .flatMap(state -> state.getTransitions().stream())
                    .filter(each -> next.contains(each.getDest()))
                    .toList();
            char character = chooseCharacter(usable, choose);
            current = usable.stream()
                    .filter(each -> includes(each, character))
                    .map(Transition::getDest)
                    .collect(Collectors.toSet());
            text.append(character);
        }
        return text.substring(1, text.length() - 1);
    }

    // The choice must not depend on the order of the transitions, which differs from run to run.
    private static char chooseCharacter(List<Transition> usable, IntBinaryOperator choose) {
        StringBuilder preferred = new StringBuilder();
        for (int i = 0; i < PREFERRED.length(); i++) {
            if (includes(usable, PREFERRED.charAt(i))) {
                preferred.append(PREFERRED.charAt(i));
            }
        }
        return preferred.isEmpty()
                ? (char) usable.stream().mapToInt(Transition::getMin).min().orElseThrow()
                : preferred.charAt(choose.applyAsInt(0, preferred.length() - 1));
    }

    private static boolean includes(List<Transition> transitions, char character) {
        for (Transition transition : transitions) {
            if (includes(transition, character)) {
                return true;
            }
        }
        return false;
    }

    private static boolean includes(Transition transition, char character) {
        return transition.getMin() <= character && character <= transition.getMax();
    }
}
