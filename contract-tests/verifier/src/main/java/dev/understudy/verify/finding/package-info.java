/**
 * Findings, the rules that they concern, and the verdict.
 *
 * <pre>
 *     Finding.of(rule).in(operation, exchange).breaks(keyword, place).declared(…).received(…)
 * </pre>
 *
 * <p>A {@link dev.understudy.verify.finding.Rule} has an id, a sentence that says what it requires, and the usual kind
 * of its findings. Some rules are only about the status of a response; they also have the statuses that satisfy them.
 * Checks, laws, reports and replay use these values, and never parse the texts of findings.
 *
 * <p>Nothing here judges, and nothing here depends on another package of the verifier.
 */
package dev.understudy.verify.finding;
