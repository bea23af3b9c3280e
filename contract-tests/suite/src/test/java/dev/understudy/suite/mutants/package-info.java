/**
 * How strong is the verifier? A proxy before our own server misbehaves in one way at a time, and every run must see it.
 *
 * <p>Each mutant names the check that ought to catch it. What is measured is behaviour between requests and between
 * callers; answers that are wrong in themselves are measured elsewhere. A proxy that behaves must pass, or the score
 * would mean nothing.
 */
package dev.understudy.suite.mutants;
