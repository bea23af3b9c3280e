package dev.understudy.runtime.internal.jersey;

import dev.understudy.api.OperationResponse;
import dev.understudy.runtime.api.ApiDefinition;
import dev.understudy.runtime.internal.pipeline.Delegate;
import dev.understudy.runtime.internal.pipeline.RequestContext;
import java.util.concurrent.CompletionStage;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;

/** Calls the implementation of an API through Jersey. */
public final class JerseyDelegate implements Delegate {

    private final GrizzlyHttpContainer container;

    /** Creates and starts the Jersey application of an API. */
    public JerseyDelegate(ApiDefinition api) {
        this.container =
                ContainerFactory.createContainer(GrizzlyHttpContainer.class, JerseyApplication.of(api.delegate()));
        container.start();
    }

    @Override
    public CompletionStage<OperationResponse> call(RequestContext request) {
        DelegateRequest delegateRequest = new DelegateRequest(request, container.getConfiguration());
        container.getApplicationHandler().handle(delegateRequest);
        return delegateRequest.result();
    }

    @Override
    public void close() {
        container.destroy();
    }
}
