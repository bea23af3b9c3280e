/**
 * Schemas as formulas: for one JSON type, a schema becomes a combination, by "all" and "any", of assertions about a
 * value of that type.
 *
 * <p>A formula can be negated, which a schema cannot: "valid under the old schema and invalid under the new one" is a
 * formula as well. Fixing the type first makes most keywords of a schema vanish, because they restrict another type.
 * Whether a formula can be satisfied is decided in the package {@code satisfy}.
 */
package dev.understudy.verify.internal.formula;
