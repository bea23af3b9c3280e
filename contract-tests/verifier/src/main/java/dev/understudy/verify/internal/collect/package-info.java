/**
 * Collects the exchanges and findings of a run or a recording into a report.
 *
 * <p>{@link dev.understudy.verify.internal.collect.ReportCollector} counts coverage, replaces credentials and applies
 * waivers.
 *
 * <p>Nothing here judges an exchange or writes a file.
 */
package dev.understudy.verify.internal.collect;
