/**
 * Reads the figures in {@code contract-tests/README.md}, so that tests can compare them with the measured ones.
 *
 * <p>The README is the only place that contains these figures. Nothing here measures.
 */
package dev.understudy.suite.figures;
