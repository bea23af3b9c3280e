/**
 * Tests of the generated code: what compiles and what does not, how JSON is read and written, and that generation is
 * repeatable.
 *
 * <p>The tests use the code generated from both vendors' contracts, and from {@code specimen.yaml} for constructs that
 * neither of them contains. Nothing here tests what the contracts say; the module {@code contract} does.
 */
package dev.understudy.suite.generated;
