/**
 * Carries: turns bytes into requests and responses into bytes. Nothing here knows a vendor.
 *
 * <p>{@link dev.understudy.runtime.http.GrizzlyServer} owns the port.
 * {@link dev.understudy.runtime.http.RequestDispatcher} runs each request on a worker or, if too many wait, rejects it.
 * {@link dev.understudy.runtime.http.PendingResponse} keeps track of a request until its response is written, perhaps
 * later by another thread. {@link dev.understudy.runtime.http.RoutingFilter} finds the operation in the contract, and
 * lets the {@link dev.understudy.runtime.http.AccessControl} of the API admit or reject the caller.
 * {@link dev.understudy.runtime.http.BodyValidationFilter} reads the body once and validates it against the contract.
 * {@link dev.understudy.runtime.http.ResponseWriter} converts the result of the delegate, or a failure, to the
 * response.
 *
 * <p>{@code RoutingFilter} runs before Jersey's own matching. That matching rejects an unsupported media type, which
 * must not happen before the caller is identified. An {@link dev.understudy.runtime.http.ApiDefinition} contains
 * everything that is specific to one API: contract, access control, error format and delegate. Nothing here decides
 * about workspaces, keys or plans.
 */
package dev.understudy.runtime.http;
