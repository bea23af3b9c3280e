package dev.understudy.runtime.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import org.glassfish.jersey.server.ContainerRequest;

/** Before anything can be answered: see {@link Visit}. */
@PreMatching
@Priority(0)
final class VisitFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        Visit.attend((ContainerRequest) request);
    }
}
