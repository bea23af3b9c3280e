/**
 * Makes a run: decides which cases are sent, in which phase, and for how much of the budget.
 *
 * <pre>
 *     Verification ──► RunPhases ──► callers · probes · outside the contract · laws · derived · random
 *                                    ──► cleanup ──► rate limits
 * </pre>
 *
 * <p>{@link dev.understudy.verify.run.Verification} plugs everything together; {@code RunPhases} is the order. Only
 * operations of the contract are called, apart from one unknown path and a wrong method for each path. The same seed makes
 * the same run.
 *
 * <p>Nothing here decides whether a case may be sent, or undoes what it has changed: see
 * {@link dev.understudy.verify.state}.
 */
package dev.understudy.verify.run;
