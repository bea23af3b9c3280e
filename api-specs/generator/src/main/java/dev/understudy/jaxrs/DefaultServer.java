package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.OpenAPI;

/** The server that clients use by default. */
final class DefaultServer {

    private DefaultServer() {}

    /** Returns the URL of the contract's first server; empty if it has none with an absolute URL. */
    static String of(OpenAPI contract) {
        // Without servers, openapi-generator assumes the host on which it runs.
        boolean known = contract.getServers().stream()
                .anyMatch(server -> server.getUrl() != null && server.getUrl().startsWith("http"));
        return known ? contract.getServers().get(0).getUrl() : "";
    }
}
