package dev.understudy.runtime.internal.pipeline;

import dev.understudy.api.OperationResponse;
import dev.understudy.runtime.api.ErrorFormat;
import dev.understudy.runtime.api.ErrorResponse;
import dev.understudy.runtime.api.FailedRequest;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import dev.understudy.runtime.internal.status.ReasonPhrases;
import java.util.List;

/**
 * The error format for paths that belong to no API. It consists of problem documents (RFC 9457), since no contract
 * covers these paths.
 */
final class UnknownPathErrors implements ErrorFormat {

    static final String MEDIA_TYPE = "application/problem+json";

    /** Converts these responses, and those of the server's own resources, to bytes. */
    static final ResponseEncoder ENCODER = ResponseEncoder.of(MEDIA_TYPE);

    private final String prefixes;

    /**
     * Creates the error format.
     *
     * @param prefixes the path prefixes of all APIs, for the error response
     */
    UnknownPathErrors(List<String> prefixes) {
        this.prefixes = String.join(" or ", prefixes);
    }

    @Override
    public OperationResponse format(Failure failure, FailedRequest request) {
        StandardFailure kind = failure.kind() instanceof StandardFailure known ? known : StandardFailure.UNEXPECTED;
        return switch (kind) {
            case OVERLOADED -> ErrorResponse.of(503, "Retry-After", "1", problem(503, "Try again in a second."));
            case REQUEST_MALFORMED -> ErrorResponse.of(400, problem(400, "The request is not valid."));
            case URI_TOO_LONG -> ErrorResponse.of(414, problem(414, "The request line is too long."));
            case HEADER_FIELDS_TOO_LARGE ->
                ErrorResponse.of(431, problem(431, "The header fields are too large, or too many."));
            case UNEXPECTED -> ErrorResponse.of(500, problem(500, "See the server's log."));
            default ->
                ErrorResponse.of(
                        404, problem(404, "No API has this path. The paths of the APIs begin with " + prefixes + "."));
        };
    }

    static Problem methodNotAllowed() {
        return problem(405, "This resource can only be read, with GET or HEAD.");
    }

    private static Problem problem(int status, String detail) {
        return new Problem(status, ReasonPhrases.of(status, ""), detail);
    }

    /** A problem document without a {@code type}. */
    record Problem(int status, String title, String detail) {}
}
