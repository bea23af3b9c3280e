/**
 * Counts what of a contract was seen: declared answers, and keywords that a value could have broken.
 *
 * <p>The counters fill a {@link dev.understudy.verify.coverage.Coverage}, which is what readers get. Nothing here judges.
 */
package dev.understudy.verify.internal.coverage;
