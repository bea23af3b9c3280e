/**
 * Judges exchanges against a contract.
 *
 * <pre>
 *     Contract ──► Judge.of(contract).judge(exchange) ──► findings
 * </pre>
 *
 * <p>{@link dev.understudy.verify.judge.Judge} runs the checks in a fixed order. {@link
 * dev.understudy.verify.internal.route.Router} finds the operation of a request. {@link
 * dev.understudy.verify.judge.StatusCoverage} records which declared statuses were received. Each check is a class in
 * {@code internal.check}. Nothing here sends a request.
 */
package dev.understudy.verify.judge;
