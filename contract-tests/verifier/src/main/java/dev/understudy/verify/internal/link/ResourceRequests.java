package dev.understudy.verify.internal.link;

import dev.understudy.contract.Parameter;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.RequestTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The requests that read and write one resource. The resource is identified by the caller and by the parameters that
 * both requests share, such as an id in the path or a header field that selects a workspace.
 *
 * @param read the request that reads the resource
 * @param write the request that writes the resource; the resource in its body is only a placeholder
 * @param caller the caller that sends both requests
 */
public record ResourceRequests(RequestTemplate read, RequestTemplate write, Credentials caller) {

    /** Returns the usual caller's requests for the resource that the default request of the write identifies. */
    public static ResourceRequests ofDefaultRequest(WriteReadPair pair) {
        return of(pair, pair.write().defaultRequest().orElseThrow().parameters(), Credentials.USUAL);
    }

    /** Returns a caller's requests for the resource that a write identifies. */
    public static ResourceRequests ofWrite(WriteReadPair pair, RequestTemplate write, Credentials caller) {
        return of(pair, write.parameters(), caller);
    }

    /** Returns a caller's requests for the resource that a read identifies. */
    public static ResourceRequests ofRead(WriteReadPair pair, RequestTemplate read, Credentials caller) {
        Map<Parameter, JsonNode> values =
                new LinkedHashMap<>(pair.write().defaultRequest().orElseThrow().parameters());
        pair.link().parameterSources().forEach((parameter, source) -> {
            JsonNode value = read.parameters().get(parameter);
            if (value != null && source instanceof ParameterSource.OfParameter from) {
                values.put(from.parameter(), value);
            }
        });
        return of(pair, values, caller);
    }

    private static ResourceRequests of(WriteReadPair pair, Map<Parameter, JsonNode> values, Credentials caller) {
        RequestTemplate read = pair.read().defaultRequest().orElseThrow();
        RequestTemplate write = pair.write().defaultRequest().orElseThrow();
        RequestTemplate source = new RequestTemplate(write.operation(), values, Optional.empty());
        for (Map.Entry<Parameter, ParameterSource> each :
                pair.link().parameterSources().entrySet()) {
            JsonNode value = each.getValue().value(source, Optional.empty()).orElse(null);
            read = with(read, each.getKey(), value);
            if (each.getValue() instanceof ParameterSource.OfParameter from) {
                write = with(write, from.parameter(), value);
            }
        }
        return new ResourceRequests(read, write, caller);
    }

    private static RequestTemplate with(RequestTemplate template, Parameter parameter, JsonNode value) {
        if (value != null) {
            return template.with(parameter, value);
        }
        return parameter.required() ? template : template.without(parameter);
    }
}
