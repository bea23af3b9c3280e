/**
 * The command line: {@code verify}, {@code check}, {@code replay} and {@code overlay}.
 *
 * <p>Each command is one class. It turns its options into a run, and the report of the run into files, a summary and an
 * exit code: that of its {@link dev.understudy.verify.finding.Verdict}, or 2 if the command could not be carried out. An
 * error message is one sentence, so a user who mistyped a path does not see a stack trace.
 *
 * <p>Nothing here judges exchanges, derives test cases or writes a report format.
 */
package dev.understudy.verify.cli;
