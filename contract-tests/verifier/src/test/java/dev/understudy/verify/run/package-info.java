/**
 * Runs against servers of every kind: our own on both databases, and such as drip, lie, or fall over.
 *
 * <p>No time is asserted beyond what keeps a hanging test from hanging the build.
 */
package dev.understudy.verify.run;
