package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.servers.ServerVariable;
import java.util.Map;
import java.util.Optional;

/** The base URL that a client has by default. */
final class DefaultServer {

    private DefaultServer() {}

    /** Returns the first absolute URL among the contract's servers, with the defaults of its variables; empty if there is none. */
    static String of(OpenAPI contract) {
        // Without servers, openapi-generator assumes the host on which it runs.
        return contract.getServers().stream()
                .filter(server -> server.getUrl() != null)
                .map(DefaultServer::url)
                .filter(url -> url.startsWith("http"))
                .findFirst()
                .orElse("");
    }

    private static String url(Server server) {
        String url = server.getUrl();
        Map<String, ServerVariable> variables = Optional.<Map<String, ServerVariable>>ofNullable(server.getVariables())
                .orElse(Map.of());
        for (Map.Entry<String, ServerVariable> variable : variables.entrySet()) {
            url = url.replace("{" + variable.getKey() + "}", variable.getValue().getDefault());
        }
        return url;
    }
}
