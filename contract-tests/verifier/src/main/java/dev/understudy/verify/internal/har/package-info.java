/**
 * Reads recorded traffic (HAR 1.2) as exchanges, and records the traffic of a run in this format.
 *
 * <p>A recording by a browser or a proxy is not an exact copy of the traffic: text bodies are decoded, other bodies may
 * be missing, and a response from a cache has a body that was not sent. If an entry has no exchange, or one without its
 * response body, the report says so, because such an entry must not look like one that passed.
 */
package dev.understudy.verify.internal.har;
