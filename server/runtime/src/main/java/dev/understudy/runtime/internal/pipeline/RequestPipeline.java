package dev.understudy.runtime.internal.pipeline;

import dev.understudy.api.OperationResponse;
import dev.understudy.runtime.api.ApiDefinition.Option;
import dev.understudy.runtime.api.ServerDefinition;
import dev.understudy.runtime.failure.Failure;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Serves requests: calls the steps from the route to the response, in the order in which they may reject a request. */
public final class RequestPipeline {

    private final ApiRouter router;
    private final ParameterValues parameters = new ParameterValues();
    private final BodyReader bodies = new BodyReader();
    private final CorsHeaders cors;
    private final OwnResponses ownResponses;
    private final ErrorResponses errors;

    /**
     * Creates the pipeline of a server.
     *
     * @param server the definition of the server
     * @param apis its APIs with what calls their implementations
     * @param errors formats the error responses
     */
    public RequestPipeline(ServerDefinition server, List<ServedApi> apis, ErrorResponses errors) {
        this.router = new ApiRouter(apis);
        this.cors = new CorsHeaders(server.cors());
        this.ownResponses = new OwnResponses(server, cors, errors);
        this.errors = errors;
    }

    /**
     * Serves a request. Blocks only while access control or the delegate blocks, never for the body.
     *
     * @return a stage that completes, possibly later and on another thread, with the response; a step that fails
     *     results in an error response
     */
    public CompletionStage<EncodedResponse> respond(RequestContext request) {
        Optional<EncodedResponse> own = ownResponses.respond(request.head());
        return own.isPresent() ? CompletableFuture.completedFuture(own.get()) : respondForApi(request);
    }

    /** Returns the response to a request that cannot enter the pipeline. */
    public EncodedResponse reject(Failure failure, RequestContext request) {
        return errors.of(failure, request);
    }

    private CompletionStage<EncodedResponse> respondForApi(RequestContext request) {
        return CompletableFuture.completedFuture(request)
                .thenApply(router::route)
                .thenApply(RequestPipeline::admit)
                .thenApply(AcceptHeader::check)
                .thenApply(parameters::read)
                .thenCompose(bodies::read)
                .thenCompose(RequestPipeline::call)
                .thenApply(response -> encode(response, request))
                .exceptionally(thrown -> errors.of(thrown, request));
    }

    private static RequestContext admit(RequestContext request) {
        return request.withCaller(request.api().definition().accessControl().admit(request.route(), request.head()));
    }

    private static CompletionStage<OperationResponse> call(RequestContext request) {
        return request.api().delegate().call(request);
    }

    private EncodedResponse encode(OperationResponse response, RequestContext request) {
        Objects.requireNonNull(response, "the delegate has completed its stage with null");
        EncodedResponse encoded = request.api().encoder().encode(response);
        if (request.api().definition().has(Option.JUDGE_RESPONSES)) {
            ResponseJudge.requireValid(request.operation(), encoded);
        }
        return cors.addTo(encoded, request.head());
    }
}
