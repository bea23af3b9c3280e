/**
 * Findings, the rules that they are about, and the verdict that they lead to.
 *
 * <pre>
 *     Finding.of(rule).in(operation, exchange).breaks(keyword, place).declared(…).received(…)
 * </pre>
 *
 * <p>A {@link dev.understudy.verify.finding.Rule} holds everything that is true of a rule in general: its name, its
 * sentence, the usual kind of its findings, and the statuses that keep it if one status proves it. Checks, laws,
 * reports and replay take these facts from there, so that nothing has to compare names or sentences.
 *
 * <p>Nothing here judges. This package lies below all others of the verifier and uses none of them.
 */
package dev.understudy.verify.finding;
