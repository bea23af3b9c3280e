/**
 * The command line: {@code verify}, {@code check}, {@code replay} and {@code overlay}.
 *
 * <p>Each command is one class that turns its flags into a run and the run's report into files, a summary and an exit
 * code: 0 PASS, 1 FAIL, 3 DRIFT only, 2 if the run could not be made. What cannot be done is told in one sentence;
 * nobody who mistyped a path has to read a stack trace.
 *
 * <p>Nothing here judges, derives or formats.
 */
package dev.understudy.verify.cli;
