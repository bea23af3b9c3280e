/** Tests of the HTML page as a browser reads it: all text is escaped, and the page loads nothing. */
package dev.understudy.verify.internal.report.html;
