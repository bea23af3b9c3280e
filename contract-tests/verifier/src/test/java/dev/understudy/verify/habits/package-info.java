/**
 * Proof that the verifier reports no violation for a server that keeps its contract, and finds the
 * faults of servers that break it in one way.
 *
 * <p>The package {@code server} is a server that follows {@code habits/openapi.yaml} strictly and has the habits of real
 * servers; the package {@code fault} breaks it in one way at a time. The runs know the credentials, but no id of a
 * resource; the profile with which faults are searched only makes the refusal of valid requests count.
 */
package dev.understudy.verify.habits;
