/**
 * Carries out a run: decides which cases are sent, in which phase, and with which share of the budget.
 *
 * <pre>
 *     Verification ──► RunPhases ──► snapshots of existing resources
 *                                    ──► cases of the profile's callers ──► probes
 *                                    ──► discovery of ids ──► state laws
 *                                    ──► cases derived from the contract, and outside of it ──► random cases
 *                                    ──► cleanup ──► rate limits
 * </pre>
 *
 * <p>{@link dev.understudy.verify.run.Verification} connects the parts of a run, and {@code RunPhases} defines their
 * order. A run calls only operations of the contract, apart from one unknown path, one undeclared method for each
 * path, and the {@code Location} of a few created resources. With the same seed and the same budget in requests, two runs send the same requests, if the server behaves in
 * the same way.
 *
 * <p>Nothing here decides whether a case may be sent, or undoes its changes: see
 * {@link dev.understudy.verify.internal.state}.
 */
package dev.understudy.verify.run;
