/**
 * Runs the verifier against the stand-in with its demo data: as a library on both databases, and as the command line,
 * which must put back what it changed.
 */
package dev.understudy.suite.demo;
