/**
 * Carries: turns bytes into requests and responses into bytes. Nothing here knows an API.
 *
 * <p>{@link dev.understudy.runtime.internal.http.GrizzlyServer} owns the port and connects the parts.
 * {@link dev.understudy.runtime.internal.http.StrictHttpFilter} lets only requests through that are valid HTTP/1.1.
 * {@link dev.understudy.runtime.internal.http.RequestDispatcher} rejects a request if too many wait. Otherwise an
 * {@link dev.understudy.runtime.internal.http.GrizzlyExchange} passes the request through the pipeline in {@code internal.pipeline} and
 * sends the response, perhaps later and on another thread. If the pipeline requires the body, a
 * {@link dev.understudy.runtime.internal.http.BodyCollector} collects it as it arrives, without a thread that waits.
 *
 * <p>No other package depends on Grizzly's HTTP server. What happens to a request between its arrival and its response
 * is decided by the pipeline.
 */
package dev.understudy.runtime.internal.http;
