/**
 * The path of a request through the server, as steps that know no container.
 *
 * <p>{@link dev.understudy.runtime.internal.pipeline.RequestPipeline} calls the steps in their order: it finds the
 * operation in the contract, lets the access control of the API admit or reject the caller, validates the parameters,
 * reads and validates the body, calls the delegate, and encodes the response. A
 * {@link dev.understudy.runtime.internal.pipeline.RequestContext} carries what one step has found out to the next.
 * Every error response is formatted by {@link dev.understudy.runtime.internal.pipeline.ErrorResponses}.
 *
 * <p>The steps run before the delegate's framework does any matching of its own. That matching rejects an unsupported
 * media type, which must not happen before the caller is identified. Nothing here depends on Grizzly or Jersey: an
 * adapter passes requests in through {@link dev.understudy.runtime.internal.pipeline.BodySource}, and another adapter
 * calls the delegate through {@link dev.understudy.runtime.internal.pipeline.Delegate}.
 */
package dev.understudy.runtime.internal.pipeline;
