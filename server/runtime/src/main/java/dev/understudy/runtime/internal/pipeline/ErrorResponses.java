package dev.understudy.runtime.internal.pipeline;

import dev.understudy.api.OperationResponse;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Route;
import dev.understudy.runtime.api.ApiDefinition;
import dev.understudy.runtime.api.ErrorFormat;
import dev.understudy.runtime.api.FailedRequest;
import dev.understudy.runtime.api.RequestHead;
import dev.understudy.runtime.api.ServerDefinition;
import dev.understudy.runtime.failure.Failure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * Formats and logs failures: in the error format of the API that owns the path or, if no API owns it, as a problem
 * document (RFC 9457).
 */
public final class ErrorResponses {

    private final List<ApiDefinition> apis;
    private final ErrorFormat unknownPaths;
    private final CorsHeaders cors;
    private final Map<ApiDefinition, ResponseEncoder> encoders = new HashMap<>();
    private final ResponseEncoder unknownPathEncoder = ResponseEncoder.of(UnknownPathErrors.MEDIA_TYPE);

    /**
     * Creates the error responses of a server.
     *
     * @throws IllegalStateException if an error format returns a status that the contract does not declare
     */
    public ErrorResponses(ServerDefinition server) {
        this.apis = server.apis();
        this.cors = new CorsHeaders(server.cors());
        this.apis.forEach(DeclaredErrors::require);
        this.apis.forEach(api -> encoders.put(api, ResponseEncoder.of(api)));
        this.unknownPaths = new UnknownPathErrors(
                this.apis.stream().map(ApiDefinition::prefix).toList());
    }

    /** Returns the error response to a request whose processing threw an exception. */
    EncodedResponse of(Throwable thrown, RequestContext request) {
        Optional<Operation> operation = Optional.ofNullable(request.route()).map(Route::operation);
        return of(thrown, new FailedRequest(request.head(), operation));
    }

    /** Returns the error response to a request that failed before it could be routed. */
    public EncodedResponse of(Throwable thrown, RequestHead head) {
        return of(thrown, new FailedRequest(head, Optional.empty()));
    }

    private EncodedResponse of(Throwable thrown, FailedRequest request) {
        RequestHead head = request.head();
        Failure failure = failure(thrown);
        Optional<ApiDefinition> api =
                apis.stream().filter(each -> each.owns(head.path())).findFirst();
        OperationResponse error =
                api.map(ApiDefinition::errorFormat).orElse(unknownPaths).format(failure, request);
        FailureLog.log(failure, head, error.status());
        ResponseEncoder encoder = api.map(encoders::get).orElse(unknownPathEncoder);
        return cors.addTo(encoder.encode(error), head);
    }

    private static Failure failure(Throwable thrown) {
        // A CompletionStage wraps the exception of a failed step.
        if (thrown instanceof CompletionException wrapper && wrapper.getCause() != null) {
            return failure(wrapper.getCause());
        }
        return thrown instanceof Failure failure ? failure : Failure.unexpected(thrown);
    }
}
