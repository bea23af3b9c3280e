package dev.understudy.suite.mutants;

/** Handles a request in the proxy, usually by changing the request before it is sent or the response of the server. */
@FunctionalInterface
interface Misbehaviour {

    ProxiedResponse handle(ProxiedRequest request, Upstream upstream);
}
