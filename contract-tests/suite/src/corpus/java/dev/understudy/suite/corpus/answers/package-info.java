/**
 * Shows that code which returns an undeclared response does not compile. For each attempt there is a control beside it, which
 * differs only in the response and must compile.
 *
 * <p>An attempt is an interface in one line that overrides one method, as a delegate does. So thousands of attempts are
 * compiled at once, and a diagnostic belongs to the attempt in its line.
 */
package dev.understudy.suite.corpus.answers;
