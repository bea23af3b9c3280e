/**
 * Decides whether a value exists that satisfies some schemas and does not satisfy others.
 *
 * <p>The answer is a value, a proof that there is none, or the reason why neither was found. The formulas of the schemas
 * are split into conjunctions, and each conjunction is solved by a class for its JSON type. "None" is concluded by exact
 * rules only, never because a search found nothing.
 *
 * <p>A schema may refer to itself through a property or an element. A value that satisfies it in the smallest number of
 * levels contains no smaller value for the same question, so an inner question that equals an outer one is answered with
 * "none".
 */
package dev.understudy.verify.internal.satisfy;
