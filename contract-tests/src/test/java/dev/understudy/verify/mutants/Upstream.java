package dev.understudy.verify.mutants;

/** The server behind the proxy. */
@FunctionalInterface
interface Upstream {

    Reply send(Call call);
}
