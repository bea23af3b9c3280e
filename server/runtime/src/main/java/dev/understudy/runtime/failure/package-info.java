/**
 * The failures that a request can meet, as a closed vocabulary.
 *
 * <p>A {@link dev.understudy.runtime.failure.Failure} is thrown where the failure is known and worded once, at the edge, in
 * the shape of the vendor that was called. This package lies below everything that throws or words one.
 */
package dev.understudy.runtime.failure;
