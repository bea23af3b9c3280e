package dev.understudy.runtime.internal.jersey;

import dev.understudy.runtime.failure.Failure;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Converts every exception to a {@link Failure}. */
final class FailureMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable thrown) {
        return Response.serverError().entity(failure(thrown)).build();
    }

    private static Failure failure(Throwable thrown) {
        if (thrown instanceof Failure failure) {
            return failure;
        }
        // The request has already been matched against the contract. If Jersey nevertheless rejects it, the caller gets
        // the same error response as for an unknown operation.
        if (thrown instanceof WebApplicationException error
                && error.getResponse().getStatus() < 500) {
            return Failure.of(Failure.Kind.ROUTE_UNKNOWN, error.getMessage());
        }
        return Failure.unexpected(thrown);
    }
}
