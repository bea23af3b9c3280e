package dev.understudy.suite.mutants;

/** What a proxy does instead of passing a request on. */
@FunctionalInterface
interface Misbehaviour {

    Reply handle(Call call, Upstream upstream);
}
