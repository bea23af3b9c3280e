package dev.understudy.runtime.api;

import java.util.List;

/**
 * Everything that a server serves.
 *
 * @param apis the APIs
 * @param resources the resources of the server itself; a path of an operation has no effect here
 * @param cors the web pages that may call the server
 */
public record ServerDefinition(List<ApiDefinition> apis, List<ServerResource> resources, CorsPolicy cors) {

    public ServerDefinition {
        apis = List.copyOf(apis);
        resources = List.copyOf(resources);
    }

    /** Returns the definition of a server that serves only APIs, and not to web pages of other origins. */
    public static ServerDefinition of(List<ApiDefinition> apis) {
        return new ServerDefinition(apis, List.of(), CorsPolicy.NONE);
    }
}
