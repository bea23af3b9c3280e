/** Counting what was seen. */
package dev.understudy.verify.coverage;
