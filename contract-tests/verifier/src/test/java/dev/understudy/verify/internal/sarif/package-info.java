/** Tests of the common parts of SARIF files. */
package dev.understudy.verify.internal.sarif;
