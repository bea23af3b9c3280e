/**
 * Generates strings that match regular expressions and have a given length.
 *
 * <pre>
 *     regular expression ──► parser ──► automaton ──► string of a given length
 * </pre>
 *
 * <p>The automata are those of dk.brics.automaton, which has no syntax for anchors, lookahead or escapes such as
 * {@code \d}. They are therefore built from the syntax of ECMA-262 here. A few constructs are approximated, such as word
 * boundaries and backreferences, so a generated string may not match. The caller validates it against the contract.
 *
 * <p>Nothing here depends on schemas or on the contract.
 */
package dev.understudy.verify.internal.pattern;
