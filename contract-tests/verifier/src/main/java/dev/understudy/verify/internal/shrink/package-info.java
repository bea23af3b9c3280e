/**
 * Shrinks a failing test case: searches for a smaller request that causes the same finding.
 *
 * <p>Each step tries a slightly smaller request: without one property or parameter, or with a shorter or simpler
 * string, or a number closer to zero. The smaller request replaces the previous one only if two conditions hold. First,
 * it must be valid if the original request is valid; otherwise it must violate the same keyword at the same location.
 * Second, the server must fail in the same way when the smaller request is sent. Therefore the request in a report
 * violates nothing except the keyword that the test case violates on purpose.
 *
 * <p>Existing libraries that shrink (jqwik, junit-quickcheck) are not used, because they are test frameworks: they
 * generate values and run tests in their own engines, and do not validate a smaller value against a contract.
 */
package dev.understudy.verify.internal.shrink;
