package dev.understudy.runtime.http;

import jakarta.ws.rs.core.SecurityContext;
import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;

/**
 * Passes the security context of a request to the generated methods that have it as a parameter. Jersey's own provider
 * uses dependency injection for every request, which is slower.
 */
final class SecurityContextProvider implements ValueParamProvider {

    @Override
    public Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        return parameter.getRawType() == SecurityContext.class ? ContainerRequest::getSecurityContext : null;
    }

    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }
}
