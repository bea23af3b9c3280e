/**
 * Mutation tests of the verifier. A proxy in front of the stand-in misbehaves in one way at a time, and a run of the
 * verifier must report each misbehaviour. The server with one misbehaviour is called a mutant. Other tests use the
 * proxy to record the requests of a run, or to check the request in a finding.
 *
 * <p>Each mutant names the rule that must report it. Most mutants return valid responses: their misbehaviour is visible
 * only in a comparison of several requests or callers. The package {@code strength} covers responses that are invalid
 * on their own. A run against a proxy without misbehaviour must pass; otherwise, a finding would prove nothing.
 */
package dev.understudy.suite.mutants;
