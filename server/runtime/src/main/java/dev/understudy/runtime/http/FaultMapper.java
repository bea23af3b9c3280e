package dev.understudy.runtime.http;

import dev.understudy.runtime.failure.Failure;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.concurrent.CompletionException;

/** Turns whatever was thrown into a {@link Failure}, which {@link Answers} then words. */
final class FaultMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable thrown) {
        return Response.serverError().entity(failure(thrown)).build();
    }

    private static Failure failure(Throwable thrown) {
        // What went wrong in a step of a later answer comes in the wrapping of that step.
        if (thrown instanceof CompletionException later && later.getCause() != null) {
            return failure(later.getCause());
        }
        if (thrown instanceof Failure failure) {
            return failure;
        }
        // The gate has matched the path; where Jersey still sees another one, there is nothing at it.
        if (thrown instanceof WebApplicationException refusal
                && refusal.getResponse().getStatus() < 500) {
            return Failure.of(Failure.Kind.ROUTE_UNKNOWN, refusal.getMessage());
        }
        return Failure.unexpected(thrown);
    }
}
