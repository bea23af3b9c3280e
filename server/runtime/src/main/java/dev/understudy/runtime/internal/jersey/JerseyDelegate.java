package dev.understudy.runtime.internal.jersey;

import dev.understudy.api.OperationResponse;
import dev.understudy.contract.Operation;
import dev.understudy.runtime.api.ApiDefinition;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import dev.understudy.runtime.internal.jersey.DelegateRequest.Target;
import dev.understudy.runtime.internal.pipeline.Delegate;
import dev.understudy.runtime.internal.pipeline.RequestContext;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Calls the implementations of an API through Jersey. */
public final class JerseyDelegate implements Delegate {

    private static final Logger LOG = LoggerFactory.getLogger(JerseyDelegate.class);

    private final GrizzlyHttpContainer container;
    private final OperationMethods methods;
    private final IdentityHashMap<OperationMethod, Target> targets = new IdentityHashMap<>();

    /**
     * Creates and starts the Jersey application of an API.
     *
     * @param mapper converts values to the types of the interfaces
     * @throws IllegalArgumentException if the delegates and the contract do not belong together
     */
    public JerseyDelegate(ApiDefinition api, JsonMapper mapper) {
        this.methods = OperationMethods.of(api.contract(), api.delegates());
        List<OperationMethod> all = methods.all();
        methods.byOperation()
                .forEach((operation, each) -> each.forEach(
                        method -> targets.put(method, Target.of(targets.size(), method.pathParameters(operation)))));
        List<Operation> missing = methods.missing(api.contract());
        if (!missing.isEmpty()) {
            LOG.warn(
                    "No delegate implements {} of {} operations, which get an error response: {}",
                    missing.size(),
                    api.contract().operations().size(),
                    missing.stream().map(Operation::id).collect(Collectors.joining(", ")));
        }
        this.container =
                ContainerFactory.createContainer(GrizzlyHttpContainer.class, JerseyApplication.of(all, mapper));
        container.start();
    }

    @Override
    public CompletionStage<OperationResponse> call(RequestContext request) {
        OperationMethod method = methods.find(request.operation(), request.content())
                .orElseThrow(() -> Failure.of(
                        StandardFailure.OPERATION_UNIMPLEMENTED,
                        request.operation().id() + " is not implemented"));
        DelegateRequest delegateRequest =
                new DelegateRequest(request, targets.get(method), container.getConfiguration());
        container.getApplicationHandler().handle(delegateRequest);
        return delegateRequest.result();
    }

    @Override
    public void close() {
        container.destroy();
    }
}
