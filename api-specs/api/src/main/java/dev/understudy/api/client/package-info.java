/**
 * The part of generated clients that is the same for every contract: sending requests with the JDK's HTTP client.
 *
 * <pre>
 *     ApiRequest       method, path, query, header fields and body of one call
 *     ApiClient        sends requests: base URL, key, timeout, user agent
 *       RetryPolicy    decides whether and when a request is repeated
 *     ApiResponse      status, header fields and body of every result, declared or not
 * </pre>
 *
 * <p>Nothing here reads JSON or knows a contract, and nothing here is static state: two clients in one program share
 * nothing.
 */
package dev.understudy.api.client;
