/**
 * Reads regular expressions of ECMA-262 into automata of dk.brics.automaton.
 *
 * <p>The syntax is the same for everybody. What an automaton cannot express exactly, such as an anchor, look-around or a
 * back-reference, is left to {@link dev.understudy.verify.internal.expression.AutomatonRules}: the package
 * {@code pattern} approximates it, and the package {@code regular} rejects it.
 */
package dev.understudy.verify.internal.expression;
