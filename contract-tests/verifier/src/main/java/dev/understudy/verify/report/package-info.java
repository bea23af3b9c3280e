/**
 * The result of a run, as data.
 *
 * <p>A {@link dev.understudy.verify.report.Report} is an immutable value without credentials, which are replaced before
 * it is created. {@link dev.understudy.verify.report.Progress} receives the progress of a run or a check.
 *
 * <p>Nothing here collects, judges or writes files, or depends on the packages that do.
 */
package dev.understudy.verify.report;
