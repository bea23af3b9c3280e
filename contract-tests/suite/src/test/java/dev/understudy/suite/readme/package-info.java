/**
 * Runs the commands in the READMEs, and compares their output with the samples there.
 *
 * <p>A sample is a code block with the language {@code console}. A line that begins with a dollar sign is a command; the
 * lines after it are its output, in which an ellipsis stands for any text. Nothing here interprets a command, except
 * that some start a server, which does not end by itself. The code in the section about the quickstart is part of the
 * project in {@code src/quickstart}, which is built in {@code .ci/run} only.
 */
package dev.understudy.suite.readme;
