package dev.understudy.runtime.http;

import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;

/**
 * An API together with the container that runs its Jersey application.
 *
 * @param api the definition of the API
 * @param container runs the Jersey application
 */
record DeployedApi(ApiDefinition api, GrizzlyHttpContainer container) {

    static DeployedApi of(ApiDefinition api, ServerLimits limits) {
        return new DeployedApi(
                api, ContainerFactory.createContainer(GrizzlyHttpContainer.class, ApiApplication.of(api, limits)));
    }

    /** Returns whether a percent-encoded path belongs to this API. */
    boolean owns(String path) {
        String prefix = api.prefix();
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    void start() {
        container.start();
    }

    void destroy() {
        container.destroy();
    }
}
