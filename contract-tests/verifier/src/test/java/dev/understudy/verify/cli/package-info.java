/**
 * The command line as a user meets it: arguments in; exit code, words and files out. Nothing is called but
 * {@code Main.run}, and once a process of its own.
 */
package dev.understudy.verify.cli;
