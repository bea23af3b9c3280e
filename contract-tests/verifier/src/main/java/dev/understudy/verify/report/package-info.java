/**
 * The result of a run, as data.
 *
 * <p>A {@link dev.understudy.verify.report.Report} is a value without credentials: they are removed before anything enters it.
 * {@link dev.understudy.verify.report.Progress} is what a run or a check reports while it goes on.
 *
 * <p>Nothing here collects, judges or writes a format, and nothing here depends on the packages that do.
 */
package dev.understudy.verify.report;
