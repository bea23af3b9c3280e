/** Tests of the checks of a single exchange. */
package dev.understudy.verify.internal.check;
