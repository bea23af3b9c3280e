package dev.understudy.verify.internal.regular;

import dk.brics.automaton.Automaton;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses an expression of ECMA-262 into an automaton over texts with a marker at each end, which the anchors match. */
final class ExpressionParser {

    /** The marker at the start. Low surrogates never begin a character, so that no text is mistaken for a marker. */
    static final char START = '\uDC00';

    static final char END = '\uDC01';

    private static final int MAX_STATES = 8_000;
    private static final int MAX_NESTING = 100;
    private static final Pattern QUANTIFIER = Pattern.compile("(?:([*+?])|\\{(\\d{1,6})(,(\\d{0,6}))?})[?]?");
    private static final Pattern GROUP = Pattern.compile("\\((?:\\?(?::|<(?![=!])[^>]+>))?(?!\\?)");

    private final String regex;
    private int position;
    private int nesting;

    private ExpressionParser(String regex) {
        this.regex = regex;
    }

    /** @throws IrregularExpressionException if the expression is malformed, not regular, or too large */
    static Automaton parse(String regex) {
        ExpressionParser parser = new ExpressionParser(regex);
        Automaton automaton = parser.alternatives();
        if (parser.position < regex.length()) {
            throw new IrregularExpressionException("')' without '('");
        }
        return automaton;
    }

    private Automaton alternatives() {
        if (++nesting > MAX_NESTING) {
            throw new IrregularExpressionException("too many nested groups");
        }
        List<Automaton> alternatives = new ArrayList<>();
        do {
            alternatives.add(sequence());
        } while (take("|"));
        nesting--;
        return Automaton.union(alternatives);
    }

    private Automaton sequence() {
        List<Automaton> parts = new ArrayList<>();
        while (position < regex.length() && "|)".indexOf(regex.charAt(position)) < 0) {
            parts.add(quantified(atom()));
        }
        return Automaton.concatenate(parts);
    }

    private Automaton atom() {
        int c = regex.codePointAt(position);
        if (c == '(') {
            return group();
        }
        position += Character.charCount(c);
        return switch (c) {
            case '^' -> Automaton.makeChar(START);
            case '$' -> Automaton.makeChar(END);
            case '.' -> CodePoints.oneOf(CharacterSets.dot());
            case '[' -> {
                ClassParser parser = new ClassParser(regex, position);
                Automaton automaton = CodePoints.oneOf(parser.parse());
                position = parser.position();
                yield automaton;
            }
            case '\\' -> {
                EscapeReader escape = new EscapeReader(regex, position);
                Automaton automaton = CodePoints.oneOf(escape.read(false));
                position = escape.position();
                yield automaton;
            }
            case '*', '+', '?' -> throw new IrregularExpressionException("nothing to repeat");
            default -> CodePoints.oneOf(CharacterSets.single(c));
        };
    }

    private Automaton group() {
        Matcher start = GROUP.matcher(regex).region(position, regex.length());
        start.useTransparentBounds(true);
        if (!start.lookingAt()) {
            throw new IrregularExpressionException("look-around");
        }
        position = start.end();
        Automaton group = alternatives();
        if (!take(")")) {
            throw new IrregularExpressionException("'(' without ')'");
        }
        return group;
    }

    private Automaton quantified(Automaton atom) {
        Matcher quantifier = QUANTIFIER.matcher(regex).region(position, regex.length());
        if (!quantifier.lookingAt()) {
            return atom;
        }
        position = quantifier.end();
        if (quantifier.group(1) != null) {
            return switch (quantifier.group(1)) {
                case "*" -> atom.repeat();
                case "+" -> atom.repeat(1);
                default -> atom.optional();
            };
        }
        int min = Integer.parseInt(quantifier.group(2));
        boolean unlimited = quantifier.group(3) != null && quantifier.group(4).isEmpty();
        int max = quantifier.group(3) == null || unlimited ? min : Integer.parseInt(quantifier.group(4));
        if ((long) Math.max(min, max) * atom.getNumberOfStates() > MAX_STATES || max < min) {
            throw new IrregularExpressionException("too many repetitions");
        }
        return unlimited ? atom.repeat(min) : atom.repeat(min, max);
    }

    private boolean take(String next) {
        boolean found = regex.startsWith(next, position);
        position += found ? next.length() : 0;
        return found;
    }
}
