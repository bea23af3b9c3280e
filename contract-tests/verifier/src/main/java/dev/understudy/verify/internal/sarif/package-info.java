/**
 * The parts of a SARIF 2.1.0 file that a report on a server and a comparison of contracts have in common.
 *
 * <p>Nothing here depends on findings or on changes.
 */
package dev.understudy.verify.internal.sarif;
