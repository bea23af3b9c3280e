/**
 * Generates and compiles code for the documents of the corpus, with this repository's generator and with
 * openapi-generator's own. Nothing here loads or runs the code.
 */
package dev.understudy.suite.corpus.build;
