/**
 * Collects what a run or a recording shows, as it comes, into a report.
 *
 * <p>{@link dev.understudy.verify.internal.collect.ReportCollector} keeps each finding once, hides credentials and applies
 * waivers. Files are written elsewhere; what is collected here is data.
 */
package dev.understudy.verify.internal.collect;
