package dev.understudy.verify.internal.pattern;

import dk.brics.automaton.Automaton;

/**
 * Text between two markers, one for its start and one for its end. An anchor in a regular expression is the marker that
 * it matches, so automata, which have no anchors, can represent it.
 */
final class MarkedText {

    // Private-use characters, which hardly any pattern contains.
    static final char START = '\uE000';
    static final char END = '\uE001';
    private static final char FIRST_SURROGATE = '\uD800';

    private MarkedText() {}

    /** Returns the automaton of one character of the text. */
    static Automaton anyCharacter() {
        return Automaton.makeCharRange('\0', (char) (FIRST_SURROGATE - 1))
                .union(Automaton.makeCharRange((char) (END + 1), '\uFFFF'));
    }

    /** Returns the automaton of any sequence of characters and markers. */
    static Automaton anything() {
        return Automaton.makeAnyString();
    }

    /** Returns the marked texts that an expression matches completely; the expression may include the markers. */
    static Automaton matched(Automaton expression) {
        return language(Automaton.makeEmptyString(), expression, Automaton.makeEmptyString());
    }

    /**
     * Returns the marked texts in which an expression matches anywhere.
     *
     * @param separated true if the characters next to the match must be spaces, as required by a word boundary
     */
    static Automaton padded(Automaton expression, boolean separated) {
        Automaton any = anyCharacter().repeat();
        Automaton space = Automaton.makeChar(' ');
        return separated
                ? language(
                        any.concatenate(space).optional(),
                        expression,
                        space.concatenate(any).optional())
                : language(any, expression, any);
    }

    private static Automaton language(Automaton paddingBefore, Automaton expression, Automaton paddingAfter) {
        Automaton before = Automaton.makeChar(START).concatenate(paddingBefore).optional();
        Automaton after = paddingAfter.concatenate(Automaton.makeChar(END)).optional();
        Automaton text =
                Automaton.makeChar(START).concatenate(anyCharacter().repeat()).concatenate(Automaton.makeChar(END));
        return before.concatenate(expression).concatenate(after).intersection(text);
    }
}
