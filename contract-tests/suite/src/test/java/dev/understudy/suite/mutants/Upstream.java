package dev.understudy.suite.mutants;

/** Sends requests to the server behind the proxy. */
@FunctionalInterface
interface Upstream {

    ProxiedResponse send(ProxiedRequest request);
}
