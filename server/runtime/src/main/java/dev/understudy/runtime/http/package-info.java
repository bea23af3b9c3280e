/**
 * Carries: bytes to request and back, and knows no vendor.
 *
 * <p>{@link dev.understudy.runtime.http.GrizzlyHost} owns the port.
 * {@link dev.understudy.runtime.http.Reception} takes a request in or, when too many wait, turns it away;
 * until its answer is written, perhaps later by another thread, it is a {@link dev.understudy.runtime.http.Visit}.
 * {@link dev.understudy.runtime.http.ContractGate} asks the contract which operation it is for and the wing's
 * {@link dev.understudy.runtime.http.Callers} who calls; {@link dev.understudy.runtime.http.ContractBody} reads the body once
 * and lets the contract judge it; {@link dev.understudy.runtime.http.Answers} unwraps what the delegate returned, or words
 * what went wrong.
 *
 * <p>The gate stands before Jersey's own matching, since JAX-RS refuses a wrong method or media type before it asks who
 * calls, and the vendors do it the other way round. What a wing brings is a {@link dev.understudy.runtime.http.Wing}: its
 * contract, its callers, its words and its delegate. No rule about workspaces, keys or plans lives here.
 */
package dev.understudy.runtime.http;
