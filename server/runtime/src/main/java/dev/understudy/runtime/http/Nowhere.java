package dev.understudy.runtime.http;

import dev.understudy.api.OperationResponse;
import dev.understudy.runtime.failure.Failure;
import java.util.EnumSet;
import java.util.Set;

/** Words for paths that are no vendor's: problem documents (RFC 9457), since no error schema is declared there. */
final class Nowhere implements ErrorWords {

    static final String MEDIA_TYPE = "application/problem+json";
    static final ErrorWords WORDS = new Nowhere();

    private Nowhere() {}

    @Override
    public Set<Failure.Kind> kinds() {
        return EnumSet.of(
                Failure.Kind.OVERLOADED,
                Failure.Kind.REQUEST_MALFORMED,
                Failure.Kind.ROUTE_UNKNOWN,
                Failure.Kind.UNEXPECTED);
    }

    @Override
    public OperationResponse word(Failure failure, RequestHead head) {
        return switch (failure.kind()) {
            case OVERLOADED ->
                Refusal.of(503, "Retry-After", "1", new Problem(503, "Service Unavailable", "Try again in a second."));
            case REQUEST_MALFORMED -> Refusal.of(400, new Problem(400, "Bad Request", "This is no valid request."));
            case UNEXPECTED -> Refusal.of(500, new Problem(500, "Internal Server Error", "See the server's log."));
            default ->
                Refusal.of(
                        404,
                        new Problem(
                                404,
                                "Not Found",
                                "No vendor is at this path: Instantly's begin with /api/v2, Well's with /v1."));
        };
    }

    /** A problem document without a type of its own. */
    record Problem(int status, String title, String detail) {}
}
