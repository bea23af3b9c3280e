package dev.understudy.verify.internal.pattern;

import dk.brics.automaton.Automaton;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses a regular expression in the syntax of ECMA-262 and builds an automaton from it. */
final class PatternParser {

    // The automaton of a repetition has one copy of the repeated expression for each time.
    private static final int MAX_STATES = 20_000;
    private static final int MAX_NESTING = 100;
    private static final Pattern QUANTIFIER = Pattern.compile("(?:([*+?])|\\{(\\d{1,6})(,(\\d{0,6}))?})[?]?");
    private static final Pattern GROUP_START = Pattern.compile("\\((?:\\?(?:[:=!]|<[=!]|<[^>]+>))?");

    private final String regex;
    private final List<Automaton> groups = new ArrayList<>();
    private int position;
    private int nesting;

    private PatternParser(String regex) {
        this.regex = regex;
    }

    /**
     * Returns the automaton of the {@link MarkedText} that an expression matches.
     *
     * @throws UnsupportedPatternException if the expression is malformed or too large, or contains a construct that is not
     *     supported
     */
    static Automaton parse(String regex) {
        PatternParser parser = new PatternParser(regex);
        Automaton automaton = parser.alternatives();
        if (parser.position < regex.length()) {
            throw new UnsupportedPatternException("')' without '('");
        }
        return automaton;
    }

    private Automaton alternatives() {
        if (++nesting > MAX_NESTING) {
            throw new UnsupportedPatternException("too many nested groups");
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
            if (regex.startsWith("(?=", position) || regex.startsWith("(?!", position)) {
                parts.add(lookahead());
            } else {
                parts.add(quantified(atom()));
            }
        }
        return Automaton.concatenate(parts);
    }

    // The text behind the lookahead must match both the rest of the sequence and, at its start, the lookahead.
    private Automaton lookahead() {
        boolean negative = regex.charAt(position + 2) == '!';
        Automaton start = group().concatenate(MarkedText.anything());
        Automaton rest = sequence().concatenate(MarkedText.anything());
        return rest.intersection(negative ? start.complement() : start);
    }

    private Automaton atom() {
        char c = regex.charAt(position);
        if (c == '(') {
            return group();
        }
        position++;
        return switch (c) {
            case '^' -> Automaton.makeChar(MarkedText.START);
            case '$' -> Automaton.makeChar(MarkedText.END);
            case '.' -> CharacterClasses.of("[^\\n\\r\\u2028\\u2029]");
            case '[' -> characterClass();
            case '\\' -> escape();
            case '*', '+', '?' -> throw new UnsupportedPatternException("nothing to repeat");
            default -> Automaton.makeChar(c);
        };
    }

    private Automaton group() {
        Matcher start = GROUP_START.matcher(regex).region(position, regex.length());
        if (!start.lookingAt()
                || (regex.startsWith("(?", position) && start.group().length() < 3)) {
            throw new UnsupportedPatternException("unknown kind of group");
        }
        position = start.end();
        boolean lookbehind = start.group().startsWith("(?<") && !start.group().endsWith(">");
        boolean captures = start.group().length() == 1 || start.group().endsWith(">");
        int index = groups.size();
        if (captures) {
            groups.add(Automaton.makeEmptyString());
        }
        Automaton group = alternatives();
        if (!take(")")) {
            throw new UnsupportedPatternException("'(' without ')'");
        }
        if (captures) {
            groups.set(index, group);
        }
        return lookbehind ? Automaton.makeEmptyString() : group;
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
        int states = atom.getNumberOfStates();
        if ((long) min * states > MAX_STATES || max < min) {
            throw new UnsupportedPatternException("too many repetitions");
        }
        return unlimited || (long) max * states > MAX_STATES ? atom.repeat(min) : atom.repeat(min, max);
    }

    private Automaton characterClass() {
        boolean negated = take("^");
        StringBuilder java = new StringBuilder(negated ? "[^" : "[");
        int start = position;
        while (position < regex.length() && regex.charAt(position) != ']') {
            char c = regex.charAt(position++);
            if (c == '\\' && position < regex.length()) {
                java.append(EscapeSyntax.inClass(takeEscape()));
            } else {
                java.append(c == '[' || c == '&' || c == '^' ? "\\" + c : c);
            }
        }
        boolean empty = position == start;
        if (!take("]")) {
            throw new UnsupportedPatternException("'[' without ']'");
        }
        if (empty) {
            return negated ? MarkedText.anyCharacter() : Automaton.makeEmpty();
        }
        return CharacterClasses.of(java.append(']').toString());
    }

    private Automaton escape() {
        String escape = takeEscape();
        if (escape.equals("b") || escape.equals("B")) {
            return Automaton.makeEmptyString();
        }
        if (escape.matches("[1-9]\\d*")) {
            int index = Integer.parseInt(escape) - 1;
            return index < groups.size() ? groups.get(index) : Automaton.makeEmptyString();
        }
        return CharacterClasses.of(EscapeSyntax.toJava(escape));
    }

    private String takeEscape() {
        String escape = EscapeSyntax.next(regex, position);
        position += escape.length();
        return escape;
    }

    private boolean take(String next) {
        boolean found = regex.startsWith(next, position);
        position += found ? next.length() : 0;
        return found;
    }
}
