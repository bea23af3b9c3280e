/**
 * Proves the generator on documents that were not written for it. Part of the build with the profile {@code corpus} only.
 *
 * <pre>
 *     build          generates and compiles the code of each document
 *     code           relates the compiled code to the contract
 *     roundtrip      binds valid values and writes them back
 *     answers        tries to return undeclared responses
 *     served         serves three documents and lets the verifier judge them
 * </pre>
 *
 * <p>This package runs these steps and writes the table to {@code target/corpus}. The documents belong to others, so they
 * are not part of this repository.
 */
package dev.understudy.suite.corpus;
