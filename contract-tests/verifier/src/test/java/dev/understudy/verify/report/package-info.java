/** A sample run, whose report the tests of all report formats use. */
package dev.understudy.verify.report;
