package dev.understudy.runtime.internal.jersey;

import dev.understudy.contract.Parameter.In;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import dev.understudy.runtime.internal.pipeline.Charsets;
import dev.understudy.runtime.internal.pipeline.RequestContent;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Provides the arguments of a delegate method: the values that the contract has read and judged, converted to the types
 * of the parameters. Jersey would read them a second time, by its own rules.
 */
final class DelegateArguments implements ValueParamProvider {

    private final JsonMapper mapper;

    DelegateArguments(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        JavaType type = mapper.constructType(parameter.getType());
        String name = parameter.getSourceName();
        return switch (parameter.getSource()) {
            case PATH -> request -> convert(of(request).parameter(In.PATH, name), type, name);
            case QUERY -> request -> convert(of(request).parameter(In.QUERY, name), type, name);
            case HEADER -> request -> convert(of(request).parameter(In.HEADER, name), type, name);
            case COOKIE -> request -> convert(of(request).parameter(In.COOKIE, name), type, name);
            case CONTEXT ->
                parameter.getRawType() == SecurityContext.class ? ContainerRequest::getSecurityContext : null;
            case ENTITY -> body(parameter, type);
            default -> null;
        };
    }

    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }

    private Function<ContainerRequest, ?> body(Parameter parameter, JavaType type) {
        if (MultipartBody.isPartList(parameter.getType())) {
            return request -> MultipartBody.read(of(request), parameter.getType());
        }
        return request -> {
            RequestContent content = of(request).context().content();
            if (content == null) {
                return null;
            }
            if (type.hasRawClass(InputStream.class)) {
                return new ByteArrayInputStream(content.bytes());
            }
            if (content.value() == null) {
                return new String(content.bytes(), Charsets.of(content.mediaType()));
            }
            return convert(content.value(), type, "body");
        };
    }

    private static DelegateRequest of(ContainerRequest request) {
        return (DelegateRequest) request;
    }

    private Object convert(JsonNode value, JavaType type, String name) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isString() && type.hasRawClass(String.class)) {
            return value.stringValue();
        }
        try {
            return mapper.treeToValue(value, type);
        } catch (JacksonException e) {
            // A query parameter may be declared to allow an empty value, whatever its type is.
            if (value.isString() && value.stringValue().isEmpty()) {
                return null;
            }
            // The contract allows the value, so this is either a limit of the type or a defect of the generated code.
            throw Failure.of(
                    StandardFailure.VALUE_UNREPRESENTABLE,
                    "the value of '" + name + "' is valid, but cannot be represented: " + e.getOriginalMessage());
        }
    }
}
