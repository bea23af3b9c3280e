/**
 * Proof that the verifier accuses an innocent server of nothing, and finds every single fault of a guilty one.
 *
 * <p>The package {@code server} is a server that follows {@code habits/openapi.yaml} strictly and has the habits of real
 * servers; the package {@code fault} breaks it in one way at a time. Both run without a profile, with the credentials
 * as a header field only.
 */
package dev.understudy.verify.habits;
