/** The files of a report as other programs read them: JSON by its schema, JUnit XML, SARIF by its schema. */
package dev.understudy.verify.internal.report.file;
