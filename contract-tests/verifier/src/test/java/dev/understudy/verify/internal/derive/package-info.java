/** Tests that the cases include those that a tester would write by hand, and that each invalid case has one fault. */
package dev.understudy.verify.internal.derive;
