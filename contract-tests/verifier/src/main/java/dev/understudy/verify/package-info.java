/**
 * The verifier: judges what a server answers by what its contract promises.
 *
 * <pre>
 *     contract ──► derive ──► send ──► judge ──► findings ──► report
 * </pre>
 *
 * <p>Each step is a package, and this one holds no class: the types that several steps share lie in packages below all of
 * them, and {@code run} and {@code cli} put the steps together.
 *
 * <p>Nothing here reads an answer through generated models: a model that ignores unknown properties hides exactly the
 * drift that this product looks for. Nothing here depends on a server either, our own included.
 */
package dev.understudy.verify;
