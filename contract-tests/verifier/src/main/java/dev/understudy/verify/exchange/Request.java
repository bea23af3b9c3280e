package dev.understudy.verify.exchange;

import java.net.URI;

/**
 * What was sent.
 *
 * @param method the HTTP method in capitals
 * @param uri where to; path and query still percent-encoded
 * @param headers its header fields
 * @param body its body without content coding; empty if it has none
 */
public record Request(String method, URI uri, Headers headers, Body body) {}
