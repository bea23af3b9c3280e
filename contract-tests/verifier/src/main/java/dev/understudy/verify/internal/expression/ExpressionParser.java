package dev.understudy.verify.internal.expression;

import dk.brics.automaton.Automaton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses a regular expression in the syntax of ECMA-262 and builds an automaton from it. */
public final class ExpressionParser {

    private static final int MAX_NESTING = 100;
    private static final Pattern QUANTIFIER = Pattern.compile("(?:([*+?])|\\{(\\d{1,6})(,(\\d{0,6}))?})[?]?");
    private static final Pattern GROUP_START = Pattern.compile("\\((?:\\?(?:[:=!]|<[=!]|<[^>]+>))?(?!\\?)");
    private static final Pattern BACK_REFERENCE = Pattern.compile("[1-9]\\d?");

    private final String regex;
    private final AutomatonRules rules;
    private final List<Automaton> groups = new ArrayList<>();
    private int position;
    private int nesting;

    private ExpressionParser(String regex, AutomatonRules rules) {
        this.regex = regex;
        this.rules = rules;
    }

    /**
     * Returns the automaton of an expression.
     *
     * @throws UnsupportedExpressionException if the expression is malformed or the rules reject it
     */
    public static Automaton parse(String regex, AutomatonRules rules) {
        ExpressionParser parser = new ExpressionParser(regex, rules);
        Automaton automaton = parser.alternatives();
        if (parser.position < regex.length()) {
            throw new UnsupportedExpressionException("')' without '('");
        }
        return automaton;
    }

    private Automaton alternatives() {
        if (++nesting > MAX_NESTING) {
            throw new UnsupportedExpressionException("too many nested groups");
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
                boolean negative = regex.charAt(position + 2) == '!';
                Automaton condition = group();
                parts.add(rules.lookahead(condition, negative, sequence()));
            } else {
                parts.add(quantified(atom()));
            }
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
            case '^' -> rules.start();
            case '$' -> rules.end();
            case '.' -> rules.oneOf(CharacterSets.dot());
            case '[' -> characterClass();
            case '\\' -> escape();
            case '*', '+', '?' -> throw new UnsupportedExpressionException("nothing to repeat");
            default -> rules.character(c);
        };
    }

    private Automaton group() {
        Matcher start = GROUP_START.matcher(regex).region(position, regex.length());
        if (!start.lookingAt()) {
            throw new UnsupportedExpressionException("unknown kind of group");
        }
        position = start.end();
        boolean isLookbehind = start.group().startsWith("(?<") && !start.group().endsWith(">");
        boolean captures = start.group().length() == 1 || start.group().endsWith(">");
        int index = groups.size();
        if (captures) {
            groups.add(Automaton.makeEmptyString());
        }
        Automaton group = alternatives();
        if (!take(")")) {
            throw new UnsupportedExpressionException("'(' without ')'");
        }
        if (captures) {
            groups.set(index, group);
        }
        return isLookbehind ? rules.condition("lookbehind") : group;
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
        if (quantifier.group(3) == null) {
            return rules.repeat(atom, min, OptionalInt.of(min));
        }
        if (quantifier.group(4).isEmpty()) {
            return rules.repeat(atom, min, OptionalInt.empty());
        }
        int max = Integer.parseInt(quantifier.group(4));
        if (max < min) {
            throw new UnsupportedExpressionException("the bounds of a repetition");
        }
        return rules.repeat(atom, min, OptionalInt.of(max));
    }

    private Automaton characterClass() {
        ClassParser parser = new ClassParser(regex, position, rules);
        Automaton automaton = rules.oneOf(parser.parse());
        position = parser.position();
        return automaton;
    }

    private Automaton escape() {
        if (take("b") || take("B")) {
            return rules.condition("a word boundary");
        }
        Matcher reference = BACK_REFERENCE.matcher(regex).region(position, regex.length());
        if (reference.lookingAt()) {
            position = reference.end();
            int index = Integer.parseInt(reference.group()) - 1;
            return rules.backReference(index < groups.size() ? Optional.of(groups.get(index)) : Optional.empty());
        }
        EscapeReader escape = new EscapeReader(regex, position, rules);
        Automaton automaton = rules.oneOf(escape.read(false));
        position = escape.position();
        return automaton;
    }

    private boolean take(String next) {
        boolean found = regex.startsWith(next, position);
        position += found ? next.length() : 0;
        return found;
    }
}
