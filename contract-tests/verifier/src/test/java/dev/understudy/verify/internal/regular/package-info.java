/** Tests of the exact regular languages. */
package dev.understudy.verify.internal.regular;
