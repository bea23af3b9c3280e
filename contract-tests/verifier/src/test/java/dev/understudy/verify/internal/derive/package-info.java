/** What is derived from a contract is what its author would have written by hand, and nothing that means two things. */
package dev.understudy.verify.internal.derive;
