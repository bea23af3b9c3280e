/**
 * Calls the implementation of a generated interface through Jersey.
 *
 * <p>The contract decides which method a request is for: {@link dev.understudy.runtime.internal.jersey.OperationMethods}
 * maps its operations to methods once, and Jersey knows each method under a path of its own. Jersey invokes the method. It
 * neither reads parameters or the body nor writes the response:
 * {@link dev.understudy.runtime.internal.jersey.DelegateArguments} passes the valid values to the method, and
 * {@link dev.understudy.runtime.internal.jersey.ResultCapture} takes what the method returns. So a request never waits
 * inside of Jersey.
 */
package dev.understudy.runtime.internal.jersey;
