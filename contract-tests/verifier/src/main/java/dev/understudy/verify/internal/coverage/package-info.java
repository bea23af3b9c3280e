/**
 * Counts how often exchanges exercised each part of a contract: the responses by status and media type, and the
 * keywords by their results.
 *
 * <p>The result is a {@link dev.understudy.verify.coverage.Coverage}. Nothing here reports a finding: violations are
 * only counted.
 */
package dev.understudy.verify.internal.coverage;
