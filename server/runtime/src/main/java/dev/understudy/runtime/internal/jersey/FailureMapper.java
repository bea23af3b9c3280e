package dev.understudy.runtime.internal.jersey;

import dev.understudy.runtime.failure.Failure;
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
        return Failure.unexpected(thrown);
    }
}
