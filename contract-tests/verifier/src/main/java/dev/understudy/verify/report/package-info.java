/**
 * The result of a run, as data, and the collector that builds it.
 *
 * <pre>
 *     exchanges ──► ReportCollector ──► Report      read by the packages file and html
 * </pre>
 *
 * <p>A {@link dev.understudy.verify.report.Report} is a value without credentials:
 * {@link dev.understudy.verify.internal.collect.Secrets} removes them before anything enters it.
 *
 * <p>Nothing here writes a format, and nothing here depends on the packages that do. Nothing here judges: findings come
 * from {@link dev.understudy.verify.judge.Judge} and from the live run.
 */
package dev.understudy.verify.report;
