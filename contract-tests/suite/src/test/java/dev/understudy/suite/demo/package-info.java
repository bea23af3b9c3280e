/**
 * Runs the verifier against the stand-in with its demo data: as a library, on SQLite and on PostgreSQL, and as a
 * command. A run must pass, and must restore all values that it has changed.
 */
package dev.understudy.suite.demo;
