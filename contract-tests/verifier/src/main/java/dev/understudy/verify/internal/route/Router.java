package dev.understudy.verify.internal.route;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Route;
import dev.understudy.verify.exchange.Request;
import java.net.URI;
import java.util.Optional;

/** Finds the operation that a request is for, wherever the server keeps the paths of its contract. */
public final class Router {

    private final Contract contract;
    private final String base;

    private Router(Contract contract, String base) {
        this.contract = contract;
        this.base = base;
    }

    /** For a server at any of the addresses that the contract names. */
    public static Router of(Contract contract) {
        return new Router(contract, "");
    }

    /** For a server of which it is known where the contract's paths begin, whatever the contract says. */
    public static Router of(Contract contract, URI target) {
        String path = target.getRawPath();
        return new Router(contract, path == null ? "" : path.replaceAll("/+$", ""));
    }

    /** The operation of a request; empty if the contract has none for it. */
    public Optional<Route> route(Request request) {
        String path = request.uri().getRawPath();
        if (!base.isEmpty() && path.startsWith(base + "/")) {
            return contract.route(request.method(), path.substring(base.length()));
        }
        return contract.routeOfClient(request.method(), path);
    }
}
