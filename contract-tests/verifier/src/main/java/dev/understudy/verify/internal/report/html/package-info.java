/**
 * The report as one page that works without a network: no script, no font and no picture from elsewhere, and its style
 * sheet within it.
 *
 * <pre>
 *     Report ──► ReportPage (what the page shows, as text) ──► report.jte ──► HTML
 * </pre>
 *
 * <p>Half of the page's text was sent by a server that may be hostile. The templates in {@code src/main/jte} are
 * compiled into this package at build time, and jte escapes every {@code ${…}} for the place where it stands;
 * {@link dev.understudy.verify.internal.report.html.VisibleTextOutput} adds what jte leaves: characters that nobody would see.
 * The page's content security policy in addition stops injected code from running or calling home.
 *
 * <p>Nothing here decides what the report says; these records only put numbers and names into words.
 */
package dev.understudy.verify.internal.report.html;
