package dev.understudy.runtime.http;

import dev.understudy.runtime.failure.Failure;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.concurrent.CompletionException;

/** Converts every exception to a {@link Failure}, which {@link ResponseWriter} then formats. */
final class FailureMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable thrown) {
        return Response.serverError().entity(failure(thrown)).build();
    }

    private static Failure failure(Throwable thrown) {
        // A CompletionStage wraps the exception of a failed step.
        if (thrown instanceof CompletionException wrapper && wrapper.getCause() != null) {
            return failure(wrapper.getCause());
        }
        if (thrown instanceof Failure failure) {
            return failure;
        }
        // RoutingFilter has already matched the request against the contract. If Jersey nevertheless rejects it, the
        // caller gets the same error response as for an unknown operation.
        if (thrown instanceof WebApplicationException error
                && error.getResponse().getStatus() < 500) {
            return Failure.of(Failure.Kind.ROUTE_UNKNOWN, error.getMessage());
        }
        return Failure.unexpected(thrown);
    }
}
