/**
 * The verifier checks whether the responses of a server satisfy its contract.
 *
 * <pre>
 *     contract ──► derive ──► send ──► judge ──► findings ──► report
 * </pre>
 *
 * <p>The steps {@code derive}, {@code send}, {@code judge} and {@code report} are packages; the first two are in
 * {@code internal}. Types that several steps share are in packages on which the steps depend, such as {@code exchange}
 * and {@code finding}. The packages {@code run} and {@code cli} connect the steps. This package itself contains no
 * types.
 *
 * <p>Nothing here reads a response through generated models: a model that ignores unknown properties hides exactly the
 * drift that the verifier looks for. Nothing here depends on a server, not even on the servers of this project.
 */
package dev.understudy.verify;
