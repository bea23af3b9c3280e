package dev.understudy.runtime.internal.jersey;

import jakarta.ws.rs.core.SecurityContext;
import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Provides the arguments of a delegate method that are not parts of the request head: the validated body, converted to
 * the type of the parameter, and the security context. Jersey would read the body from bytes a second time, and use
 * dependency injection for the security context of every request.
 */
final class DelegateArguments implements ValueParamProvider {

    private final JsonMapper mapper;

    DelegateArguments(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        if (parameter.getRawType() == SecurityContext.class) {
            return ContainerRequest::getSecurityContext;
        }
        if (parameter.getSource() == Parameter.Source.ENTITY) {
            JavaType type = mapper.constructType(parameter.getType());
            return request ->
                    mapper.treeToValue(((DelegateRequest) request).context().body(), type);
        }
        return null;
    }

    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }
}
