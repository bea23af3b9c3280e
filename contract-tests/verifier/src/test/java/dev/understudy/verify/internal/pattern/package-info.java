/** Tests of the generation of strings that match regular expressions. */
package dev.understudy.verify.internal.pattern;
