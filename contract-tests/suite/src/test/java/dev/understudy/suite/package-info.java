/**
 * Proves the whole: the only module that sees servers and the verifier together.
 *
 * <p>Each package below is one kind of proof. Here stands what holds for all modules.
 */
package dev.understudy.suite;
