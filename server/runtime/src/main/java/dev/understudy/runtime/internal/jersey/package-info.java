/**
 * Calls the implementation of a generated interface through Jersey.
 *
 * <p>Jersey maps a request that the steps in {@code internal.pipeline} have accepted to a method of the interface,
 * converts its parameters, and invokes it. It neither reads the body nor writes the response:
 * {@link dev.understudy.runtime.internal.jersey.DelegateArguments} passes the validated body to the method, and
 * {@link dev.understudy.runtime.internal.jersey.ResultCapture} takes what the method returns. So a request never waits
 * inside of Jersey.
 */
package dev.understudy.runtime.internal.jersey;
