package dev.understudy.verify.internal.expression;

import java.util.BitSet;

/** Parses a character class of ECMA-262 behind its opening bracket. */
final class ClassParser {

    private final String regex;
    private final AutomatonRules rules;
    private int position;

    ClassParser(String regex, int position, AutomatonRules rules) {
        this.regex = regex;
        this.rules = rules;
        this.position = position;
    }

    int position() {
        return position;
    }

    BitSet parse() {
        boolean negated = regex.startsWith("^", position);
        position += negated ? 1 : 0;
        BitSet set = new BitSet();
        while (position < regex.length() && regex.charAt(position) != ']') {
            BitSet first = member();
            if (isRange(first)) {
                position++;
                BitSet last = member();
                int from = first.nextSetBit(0);
                int to = last.length() - 1;
                if (last.cardinality() != 1 || to < from) {
                    throw new UnsupportedExpressionException("a range of a class");
                }
                first.set(from, to + 1);
            }
            set.or(first);
        }
        if (position >= regex.length()) {
            throw new UnsupportedExpressionException("'[' without ']'");
        }
        position++;
        set.and(CodePoints.all());
        return negated ? CodePoints.complement(set) : set;
    }

    private boolean isRange(BitSet first) {
        return first.cardinality() == 1
                && regex.startsWith("-", position)
                && position + 1 < regex.length()
                && regex.charAt(position + 1) != ']';
    }

    private BitSet member() {
        int c = regex.codePointAt(position);
        position += Character.charCount(c);
        if (c != '\\') {
            return CharacterSets.single(c);
        }
        EscapeReader escape = new EscapeReader(regex, position, rules);
        BitSet set = escape.read(true);
        position = escape.position();
        return set;
    }
}
