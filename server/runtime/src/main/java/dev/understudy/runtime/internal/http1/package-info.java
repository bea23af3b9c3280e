/**
 * Checks the syntax and the framing of HTTP/1.1 requests (RFC 9112) on their bytes.
 *
 * <p>{@link dev.understudy.runtime.internal.http1.RequestHeadParser} checks the head of a request before the HTTP codec
 * parses it, and {@link dev.understudy.runtime.internal.http1.ChunkedBody} decodes a chunked body. Both accept only
 * what can be read in one way: if two recipients could disagree about the end of a request, an attacker could hide a
 * second request in the first (RFC 9112, section 11.2).
 *
 * <p>Nothing here reads from a connection, and nothing here depends on the HTTP server in use. A violation is thrown as
 * a {@link dev.understudy.runtime.failure.Failure}, after which the connection must be closed.
 */
package dev.understudy.runtime.internal.http1;
