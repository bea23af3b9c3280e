/**
 * Writes a request as a curl line that can be pasted into a shell.
 *
 * <p>Credentials never stand in a line; a variable does.
 */
package dev.understudy.verify.internal.curl;
