/**
 * The reasons why a request can fail. The kinds of the runtime are listed; an API adds its own.
 *
 * <p>A {@link dev.understudy.runtime.failure.Failure} is thrown where it is detected. It becomes an error response, in
 * the error format of the API that was called, only when the response is written. Every package that throws or formats
 * failures depends on this one.
 */
package dev.understudy.runtime.failure;
