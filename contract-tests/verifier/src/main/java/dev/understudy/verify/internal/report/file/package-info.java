/**
 * Writes a report to a folder, one file per format, and reads the JSON file for a replay.
 *
 * <pre>
 *     Report ──► ReportFolder ──► report.json, junit.xml, report.sarif, report.html
 *                                     └──► EarlierReport
 * </pre>
 *
 * <p>Each format has one class. A report contains no credentials, so its complete content may be written to files. Text
 * from a server may be hostile, so each class, or the library that it uses, escapes all text for its format. The schema
 * of the JSON file is {@code report.schema.json}.
 *
 * <p>Nothing here counts or decides: the {@link dev.understudy.verify.report.Report} already contains the verdict, and
 * the ids and groups of the findings.
 */
package dev.understudy.verify.internal.report.file;
