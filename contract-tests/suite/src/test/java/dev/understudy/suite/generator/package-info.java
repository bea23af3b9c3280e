/** Runs the generators of {@code api-specs/generator} in the process of the tests. */
package dev.understudy.suite.generator;
