package dev.understudy.verify.internal.route;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Route;
import dev.understudy.verify.exchange.Request;
import java.net.URI;
import java.util.Optional;

/** Finds the operation of a request. The path of the request may begin with the base path of a server. */
public final class Router {

    private final Contract contract;
    private final String basePath;

    private Router(Contract contract, String basePath) {
        this.contract = contract;
        this.basePath = basePath;
    }

    /** Creates a router for requests to any server that the contract lists. */
    public static Router of(Contract contract) {
        return new Router(contract, "");
    }

    /**
     * Creates a router for requests to the server at a base URI, which takes precedence over the servers in the
     * contract.
     */
    public static Router of(Contract contract, URI baseUri) {
        String path = baseUri.getRawPath();
        return new Router(contract, path == null ? "" : path.replaceAll("/+$", ""));
    }

    /** Returns the operation of a request; empty if the contract does not declare one. */
    public Optional<Route> route(Request request) {
        String rawPath = request.uri().getRawPath();
        // An empty path is the path "/" (RFC 9110 section 4.2.3).
        String path = rawPath == null || rawPath.isEmpty() ? "/" : rawPath;
        if (!basePath.isEmpty() && path.startsWith(basePath + "/")) {
            return contract.route(request.method(), path.substring(basePath.length()));
        }
        return contract.routeIgnoringBasePath(request.method(), path);
    }
}
