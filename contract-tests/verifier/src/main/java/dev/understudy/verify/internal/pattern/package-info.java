/**
 * Generates strings that match regular expressions and have a given length.
 *
 * <pre>
 *     regular expression ──► parser ──► automaton ──► string of a given length
 * </pre>
 *
 * <p>The package {@code expression} reads the expressions. A few constructs are approximated here, such as word
 * boundaries and back-references, so a generated string may not match. The caller validates it against the contract.
 *
 * <p>Nothing here depends on schemas or on the contract.
 */
package dev.understudy.verify.internal.pattern;
