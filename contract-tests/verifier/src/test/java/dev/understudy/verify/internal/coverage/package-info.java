/** Tests that the coverage of a run counts each response by its declaration, and each keyword by its results. */
package dev.understudy.verify.internal.coverage;
