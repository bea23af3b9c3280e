/**
 * Renders a report, or the comparison of two contracts, as one HTML page that needs no network: it contains its style
 * sheet, has no scripts, and loads no fonts or images.
 *
 * <pre>
 *     Report             ──► ReportPage (texts and numbers) ──► report.jte ──► HTML
 *     ContractDifference ──► DiffPage                       ──► diff.jte   ──► HTML
 * </pre>
 *
 * <p>Much of the text comes from a server that may be hostile. The templates in {@code src/main/jte} are compiled into
 * this package at build time, and jte escapes every {@code ${…}} for its context.
 * {@link dev.understudy.verify.internal.report.html.VisibleTextOutput} also makes invisible characters visible. In
 * addition, the page's content security policy stops injected code from running or sending data.
 *
 * <p>Nothing here decides the content of the report. The records of this package only format names and numbers.
 */
package dev.understudy.verify.internal.report.html;
