package dev.understudy.verify.internal.expression;

import dk.brics.automaton.Automaton;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Builds the automata of an expression's parts. Each method may throw an {@link UnsupportedExpressionException} to reject
 * the expression.
 */
public interface AutomatonRules {

    /** Returns the automaton of the anchor {@code ^}. */
    Automaton start();

    /** Returns the automaton of the anchor {@code $}. */
    Automaton end();

    /** Returns the automaton of a character that stands for itself. */
    Automaton character(int codePoint);

    /** Returns the automaton of one character of a class, or of an escape. */
    Automaton oneOf(BitSet codePoints);

    /**
     * Returns the automaton of a lookahead and what follows it.
     *
     * @param condition the expression in the lookahead
     * @param negative true if the condition must not match
     * @param rest the rest of the sequence
     */
    Automaton lookahead(Automaton condition, boolean negative, Automaton rest);

    /**
     * Returns the automaton of a condition that consumes nothing, other than an anchor or a lookahead.
     *
     * @param construct the name of the construct, for messages
     */
    Automaton condition(String construct);

    /**
     * Returns the automaton of a back-reference.
     *
     * @param group the automaton of the group; empty if it does not come before the reference
     */
    Automaton backReference(Optional<Automaton> group);

    /** Returns the characters that the escape {@code \s} stands for. */
    default BitSet spaces() {
        return CharacterSets.spaces();
    }

    /**
     * Returns the code points of an escape that ECMA-262 does not define in Unicode mode, such as {@code \y} or half of a
     * surrogate pair.
     */
    BitSet undefinedEscape(int codePoint);

    /**
     * Returns the automaton of a repetition.
     *
     * @param max the greatest number of repetitions; empty if it is not limited
     */
    Automaton repeat(Automaton repeated, int min, OptionalInt max);
}
