/** Tests of what a report contains. */
package dev.understudy.verify.internal.collect;
