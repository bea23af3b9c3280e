/**
 * Tests of complete runs against servers that follow their contract, deviate from it in one way, or violate HTTP.
 *
 * <p>Nothing here asserts a duration, apart from the timeouts that keep a hanging test from blocking the build.
 */
package dev.understudy.verify.run;
