/** Tests of the judge with single exchanges. */
package dev.understudy.verify.judge;
