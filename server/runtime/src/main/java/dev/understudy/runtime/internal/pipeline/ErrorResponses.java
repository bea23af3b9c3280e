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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * Formats and logs failures: in the error format of the API that owns the path or, if no API owns it, as a problem
 * document (RFC 9457).
 */
public final class ErrorResponses {

    private final List<ServedApi> apis;
    private final ErrorFormat unknownPaths;
    private final CorsHeaders cors;

    /**
     * Creates the error responses of a server.
     *
     * @param server the definition of the server
     * @param apis its APIs with what calls their implementations
     * @throws IllegalStateException if an error format returns a status that the contract does not declare
     */
    public ErrorResponses(ServerDefinition server, List<ServedApi> apis) {
        this.apis = List.copyOf(apis);
        this.cors = new CorsHeaders(server.cors());
        server.apis().forEach(DeclaredErrors::require);
        this.unknownPaths = new UnknownPathErrors(
                server.apis().stream().map(ApiDefinition::prefix).toList());
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
        Optional<ServedApi> api = apis.stream()
                .filter(each -> each.definition().owns(head.path()))
                .findFirst();
        OperationResponse error = api.map(owner -> owner.definition().errorFormat())
                .orElse(unknownPaths)
                .format(failure, request);
        FailureLog.log(failure, head, error.status());
        ResponseEncoder encoder = api.map(ServedApi::encoder).orElse(UnknownPathErrors.ENCODER);
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
