package dev.understudy.runtime.http;

import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;

/**
 * A wing with its Jersey application running.
 *
 * @param wing what the vendor brings
 * @param container the application
 */
record OpenWing(Wing wing, GrizzlyHttpContainer container) {

    static OpenWing of(Wing wing, Bounds bounds) {
        return new OpenWing(
                wing, ContainerFactory.createContainer(GrizzlyHttpContainer.class, WingApplication.of(wing, bounds)));
    }

    /** Whether a path, percent-encoded, is this vendor's. */
    boolean owns(String path) {
        String prefix = wing.prefix();
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    void start() {
        container.start();
    }

    void destroy() {
        container.destroy();
    }
}
