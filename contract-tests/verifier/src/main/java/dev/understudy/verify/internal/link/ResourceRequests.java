package dev.understudy.verify.internal.link;

import dev.understudy.contract.Parameter;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Draft;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The requests that read and write one resource. Which resource that is depends on the caller and on the parameters that
 * both requests have: an id in the path, or a header that selects a workspace.
 *
 * @param read reads it
 * @param write writes it; its body does not matter
 * @param caller sends both
 */
public record ResourceRequests(Draft read, Draft write, Credentials caller) {

    /** Returns those of the usual caller to the resource that the usual parameters of the write identify. */
    public static ResourceRequests usual(WriteReadPair pair) {
        return of(pair, pair.write().usual().orElseThrow().parameters(), Credentials.USUAL);
    }

    /** Returns those to the resource that a request of a caller writes. */
    public static ResourceRequests writtenBy(WriteReadPair pair, Draft write, Credentials caller) {
        return of(pair, write.parameters(), caller);
    }

    /** Returns those to the resource that a request of a caller reads. */
    public static ResourceRequests shownBy(WriteReadPair pair, Draft read, Credentials caller) {
        Map<Parameter, JsonNode> values =
                new LinkedHashMap<>(pair.write().usual().orElseThrow().parameters());
        pair.link().values().forEach((parameter, expression) -> {
            JsonNode value = read.parameters().get(parameter);
            if (value != null && expression instanceof Expression.OfParameter from) {
                values.put(from.parameter(), value);
            }
        });
        return of(pair, values, caller);
    }

    private static ResourceRequests of(WriteReadPair pair, Map<Parameter, JsonNode> values, Credentials caller) {
        Draft read = pair.read().usual().orElseThrow();
        Draft write = pair.write().usual().orElseThrow();
        Draft chosen = new Draft(write.operation(), values, Optional.empty());
        for (Map.Entry<Parameter, Expression> each : pair.link().values().entrySet()) {
            JsonNode value = each.getValue().value(chosen, Optional.empty()).orElse(null);
            read = with(read, each.getKey(), value);
            if (each.getValue() instanceof Expression.OfParameter from) {
                write = with(write, from.parameter(), value);
            }
        }
        return new ResourceRequests(read, write, caller);
    }

    private static Draft with(Draft draft, Parameter parameter, JsonNode value) {
        if (value != null) {
            return draft.with(parameter, value);
        }
        return parameter.required() ? draft : draft.without(parameter);
    }
}
