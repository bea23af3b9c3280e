/**
 * Judges an exchange by the contract.
 *
 * <pre>
 *     Contract ──► Judge.of(contract).judge(exchange) ──► findings
 * </pre>
 *
 * <p>{@link dev.understudy.verify.judge.Judge} runs the checks in their order; {@link dev.understudy.verify.internal.route.Router}
 * finds the operation that a request is for, below whatever base path the contract or the caller names; {@link
 * dev.understudy.verify.judge.StatusCoverage} counts which declared statuses were seen. The checks themselves are one class
 * each in {@code check}, and nothing here sends a request.
 */
package dev.understudy.verify.judge;
