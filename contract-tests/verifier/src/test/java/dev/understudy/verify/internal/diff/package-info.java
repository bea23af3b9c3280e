/** Tests of the comparison of two contracts. The labelled pairs are in the resources folder {@code diff}. */
package dev.understudy.verify.internal.diff;
