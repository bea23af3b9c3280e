/** Tests how the state laws compare two states. */
package dev.understudy.verify.internal.laws;
