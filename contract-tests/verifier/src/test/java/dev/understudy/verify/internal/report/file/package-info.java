/** Tests of the report files as other programs read them: JSON and SARIF against their schemas, and JUnit XML. */
package dev.understudy.verify.internal.report.file;
