/**
 * Tests of the command line as its users see it. A test passes arguments, and checks the exit code, the output and the
 * files. If a test depends on signals or on memory, it starts a separate process.
 *
 * <p>Nothing here uses a class of the command line other than {@code Main}, {@code Placeholders} and
 * {@code CommandException}.
 */
package dev.understudy.verify.cli;
