/**
 * Judges what a server answers by what its contract promises.
 *
 * <pre>
 *     Contract ──► Judge.of(contract).judge(exchange) ──► findings ──► Verdict.of(findings)
 * </pre>
 *
 * <p>An {@link dev.understudy.verify.Exchange} is one request with its answer as raw bytes, from wherever it comes: a
 * live call, a REST Assured test, recorded traffic. Each question about it is one class in
 * {@link dev.understudy.verify.check}; each answer is a {@link dev.understudy.verify.Finding} that names the operation,
 * the place in the body, the keyword, and the file and line of the contract.
 *
 * <p>Nothing here reads an answer through generated models: a model that ignores what it does not know hides exactly
 * the drift that we look for. Nothing here knows any server either, our own least of all.
 */
package dev.understudy.verify;
