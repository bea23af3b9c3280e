package dev.understudy.suite.mutants;

/** The server behind the proxy. */
@FunctionalInterface
interface Upstream {

    Reply send(Call call);
}
