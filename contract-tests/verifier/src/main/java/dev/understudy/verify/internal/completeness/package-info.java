/**
 * Determines what a run did not test: the operations without a successful valid request, and the circumstances because
 * of which something could not be judged.
 *
 * <pre>
 *     OperationAttempts ──► UntestedInRun, UntestedInRecording ──┐
 *                       ──► WrongBasePath ───────┴──► Completeness
 * </pre>
 *
 * <p>A tool that could not do something must say so: an operation that no request reached has no findings, and would
 * otherwise look like one that satisfies its contract. Each entry has a reason and a remedy.
 *
 * <p>Nothing here decides the verdict: see {@link dev.understudy.verify.report.FailurePolicy}.
 */
package dev.understudy.verify.internal.completeness;
