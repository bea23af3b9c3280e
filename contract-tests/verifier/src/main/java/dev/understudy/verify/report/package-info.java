/**
 * What a run comes to, and the ways to write it down.
 *
 * <pre>
 *     exchanges ──► ReportCollector ──► Report ──► JSON, JUnit XML, SARIF, one HTML page
 * </pre>
 *
 * <p>A {@link dev.understudy.verify.report.Report} is a value: it holds no credentials, since
 * {@link dev.understudy.verify.report.Secrets} takes them out before anything enters it, and every writer may print all
 * of it. Each writer is one class that knows one format and nothing of how a run is made; what came from a server is
 * hostile until it is escaped.
 *
 * <p>Nothing here judges: findings come from {@link dev.understudy.verify.judge.Judge} and from the live run.
 */
package dev.understudy.verify.report;
