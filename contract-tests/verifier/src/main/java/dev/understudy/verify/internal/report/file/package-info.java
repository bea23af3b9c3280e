/**
 * Reports as files: a folder with one file per format, and the JSON file read back for a replay.
 *
 * <pre>
 *     Report ──► ReportFolder ──► report.json, junit.xml, report.sarif, report.html
 *                                     └──► RecordedReport
 * </pre>
 *
 * <p>Each format is one class that knows nothing of how a run is made. A report contains no credentials, so every
 * writer may print all of it. Values that a server sent are hostile; the library or class that writes a format escapes
 * them. The schema of the JSON is {@code report.schema.json}.
 *
 * <p>Nothing here counts or decides: the verdict, ids and groups of findings come with the
 * {@link dev.understudy.verify.report.Report}.
 */
package dev.understudy.verify.internal.report.file;
