/**
 * The supertype of the responses that generated interfaces return, {@link dev.understudy.api.OperationResponse}. Generated
 * clients use {@link dev.understudy.api.client} instead.
 *
 * <p>Generated code depends on no other module of Understudy, and this module has no dependencies. So code that uses a
 * generated interface does not depend on the server that serves it.
 */
package dev.understudy.api;
