/**
 * Regular languages: the exact set of strings that an ECMA-262 expression matches, with complement and intersection.
 *
 * <p>The package {@code pattern} generates strings that probably match, and may leave out rare characters. A proof
 * cannot: here every character counts, and an expression that is not regular, such as one with a back-reference, is
 * rejected instead of approximated.
 */
package dev.understudy.verify.internal.regular;
