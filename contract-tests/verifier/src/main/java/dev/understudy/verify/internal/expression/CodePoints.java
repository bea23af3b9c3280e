package dev.understudy.verify.internal.expression;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.BitSet;

/**
 * Builds the automaton of one code point out of a set. The transitions of an automaton are UTF-16 code units, so a
 * supplementary code point takes two of them.
 */
public final class CodePoints {

    private static final int END = Character.MAX_CODE_POINT + 1;

    private CodePoints() {}

    /** Returns all code points except surrogates, which no JSON text in UTF-8 contains. */
    public static BitSet all() {
        BitSet all = new BitSet(END);
        all.set(0, END);
        all.clear(Character.MIN_SURROGATE, Character.MAX_SURROGATE + 1);
        return all;
    }

    static BitSet complement(BitSet set) {
        BitSet complement = all();
        complement.andNot(set);
        return complement;
    }

    public static Automaton oneOf(BitSet set) {
        State accept = new State();
        accept.setAccept(true);
        State initial = new State();
        for (int start = set.nextSetBit(0); start >= 0; ) {
            int end = set.nextClearBit(start);
            addBasic(initial, accept, start, Math.min(end, Character.MIN_SUPPLEMENTARY_CODE_POINT) - 1);
            addSupplementary(initial, accept, Math.max(start, Character.MIN_SUPPLEMENTARY_CODE_POINT), end - 1);
            start = set.nextSetBit(end);
        }
        Automaton automaton = new Automaton();
        automaton.setInitialState(initial);
        automaton.setDeterministic(false);
        return automaton;
    }

    private static void addBasic(State initial, State accept, int first, int last) {
        if (first <= last) {
            initial.addTransition(new Transition((char) first, (char) last, accept));
        }
    }

    // The first and the last high surrogate may have only some of the low surrogates; those between have all.
    private static void addSupplementary(State initial, State accept, int first, int last) {
        int current = first;
        while (current <= last) {
            char high = Character.highSurrogate(current);
            char low = Character.lowSurrogate(current);
            boolean complete = low == Character.MIN_LOW_SURROGATE && last - current >= 0x3FF;
            char lastHigh = complete ? Character.highSurrogate(last - 0x3FF) : high;
            char lastLow = complete || Character.highSurrogate(last) != high
                    ? Character.MAX_LOW_SURROGATE
                    : Character.lowSurrogate(last);
            State between = new State();
            initial.addTransition(new Transition(high, lastHigh, between));
            between.addTransition(new Transition(low, lastLow, accept));
            current = Character.toCodePoint(lastHigh, lastLow) + 1;
        }
    }
}
