package dev.understudy.runtime.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import org.glassfish.jersey.server.ContainerRequest;

/** Installs the {@link PendingResponse} of a request before any other filter can return a response. */
@PreMatching
@Priority(0)
final class PendingResponseFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        PendingResponse.interceptWriter((ContainerRequest) request);
    }
}
