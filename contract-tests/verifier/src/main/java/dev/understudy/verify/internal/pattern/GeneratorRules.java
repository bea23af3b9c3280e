package dev.understudy.verify.internal.pattern;

import dev.understudy.verify.internal.expression.AutomatonRules;
import dev.understudy.verify.internal.expression.UnsupportedExpressionException;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;

/** Builds automata of {@link MarkedText} and approximates what an automaton cannot express. */
final class GeneratorRules implements AutomatonRules {

    // Characters beyond this one are not generated for a class, except by a class that has no others.
    private static final int COMMON = 0x2500;
    // The automaton of a repetition has one copy of the repeated expression for each time.
    private static final int MAX_STATES = 20_000;

    @Override
    public Automaton start() {
        return Automaton.makeChar(MarkedText.START);
    }

    @Override
    public Automaton end() {
        return Automaton.makeChar(MarkedText.END);
    }

    @Override
    public Automaton character(int codePoint) {
        return Automaton.makeString(Character.toString(codePoint));
    }

    @Override
    public Automaton oneOf(BitSet codePoints) {
        Automaton common = ranges(codePoints, COMMON);
        return common.isEmpty() ? ranges(codePoints, Character.MIN_SURROGATE) : common;
    }

    private static Automaton ranges(BitSet codePoints, int limit) {
        State accept = new State();
        accept.setAccept(true);
        State initial = new State();
        int start = codePoints.nextSetBit(0);
        while (start >= 0 && start < limit) {
            int end = Math.min(codePoints.nextClearBit(start), limit);
            initial.addTransition(new Transition((char) start, (char) (end - 1), accept));
            start = codePoints.nextSetBit(end);
        }
        Automaton automaton = new Automaton();
        automaton.setInitialState(initial);
        return automaton;
    }

    // The text behind the lookahead must match both the rest of the sequence and, at its start, the condition.
    @Override
    public Automaton lookahead(Automaton condition, boolean negative, Automaton rest) {
        Automaton start = condition.concatenate(MarkedText.anything());
        return rest.concatenate(MarkedText.anything()).intersection(negative ? start.complement() : start);
    }

    @Override
    public Automaton condition(String construct) {
        return Automaton.makeEmptyString();
    }

    @Override
    public Automaton backReference(Optional<Automaton> group) {
        return group.orElseGet(Automaton::makeEmptyString);
    }

    // Other engines count only these as spaces, and each range of a class makes the automaton larger.
    @Override
    public BitSet spaces() {
        BitSet spaces = new BitSet();
        spaces.set('\t', '\r' + 1);
        spaces.set(' ');
        return spaces;
    }

    @Override
    public BitSet undefinedEscape(int codePoint) {
        BitSet set = new BitSet();
        set.set(codePoint);
        return set;
    }

    @Override
    public Automaton repeat(Automaton repeated, int min, OptionalInt max) {
        int states = repeated.getNumberOfStates();
        if ((long) min * states > MAX_STATES) {
            throw new UnsupportedExpressionException("too many repetitions");
        }
        return max.isEmpty() || (long) max.getAsInt() * states > MAX_STATES
                ? repeated.repeat(min)
                : repeated.repeat(min, max.getAsInt());
    }
}
