package dev.understudy.runtime.internal.jersey;

import dev.understudy.runtime.failure.Failure;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** Takes the result of a delegate method, or the failure to call it, out of Jersey's response. */
final class ResultCapture implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        DelegateRequest delegateRequest = (DelegateRequest) request;
        if (response.getEntity() instanceof DelegateResult result) {
            delegateRequest.returned(result.stage());
        } else if (response.getEntity() instanceof Failure failure) {
            delegateRequest.failed(failure);
        }
        response.setEntity(null);
    }
}
