/**
 * Writes a request as a curl command that can be pasted into a shell.
 *
 * <p>A command contains shell variables instead of credentials.
 */
package dev.understudy.verify.internal.curl;
