/**
 * Decides whether every value that one schema accepts is accepted by another one, possibly of another document.
 *
 * <p>"Contained" is concluded from a proof, "not contained" from a value that the validator has judged by both schemas.
 * Anything else is undecided and has a reason. What that means for callers is decided in the package {@code diff}.
 */
package dev.understudy.verify.internal.contain;
