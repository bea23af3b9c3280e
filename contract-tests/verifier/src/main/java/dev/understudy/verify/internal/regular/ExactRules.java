package dev.understudy.verify.internal.regular;

import dev.understudy.verify.internal.expression.AutomatonRules;
import dev.understudy.verify.internal.expression.CodePoints;
import dev.understudy.verify.internal.expression.UnsupportedExpressionException;
import dk.brics.automaton.Automaton;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;

/** Builds automata over texts with a marker at each end, which the anchors match. Rejects what is not regular. */
final class ExactRules implements AutomatonRules {

    /** The marker at the start. Low surrogates never begin a character, so that no text is mistaken for a marker. */
    static final char START = '\uDC00';

    static final char END = '\uDC01';

    private static final int MAX_STATES = 8_000;

    @Override
    public Automaton start() {
        return Automaton.makeChar(START);
    }

    @Override
    public Automaton end() {
        return Automaton.makeChar(END);
    }

    @Override
    public Automaton character(int codePoint) {
        BitSet set = new BitSet();
        set.set(codePoint);
        return oneOf(set);
    }

    @Override
    public Automaton oneOf(BitSet codePoints) {
        return CodePoints.oneOf(codePoints);
    }

    @Override
    public Automaton lookahead(Automaton condition, boolean negative, Automaton rest) {
        throw new UnsupportedExpressionException("lookahead");
    }

    @Override
    public Automaton condition(String construct) {
        throw new UnsupportedExpressionException(construct);
    }

    @Override
    public Automaton backReference(Optional<Automaton> group) {
        throw new UnsupportedExpressionException("a back-reference");
    }

    @Override
    public BitSet undefinedEscape(int codePoint) {
        throw new UnsupportedExpressionException("the escape of U+" + Integer.toHexString(codePoint));
    }

    @Override
    public Automaton repeat(Automaton repeated, int min, OptionalInt max) {
        if ((long) max.orElse(min) * repeated.getNumberOfStates() > MAX_STATES) {
            throw new UnsupportedExpressionException("too many repetitions");
        }
        return max.isPresent() ? repeated.repeat(min, max.getAsInt()) : repeated.repeat(min);
    }
}
