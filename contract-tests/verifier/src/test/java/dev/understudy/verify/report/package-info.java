/** A report's data: what a run against a hostile server adds up to, and the curl lines that reproduce it. */
package dev.understudy.verify.report;
