/**
 * The report as one page that works without a network: no script, no font, no picture from elsewhere, its style sheet
 * within it.
 *
 * <p>Half of what the page says was sent by a server that may be hostile. So text gets in through
 * {@link dev.understudy.verify.report.html.Markup#text} alone, which leaves nothing of HTML in it, and the page's own
 * content security policy forbids whatever might be injected all the same from running or calling home.
 */
package dev.understudy.verify.report.html;
