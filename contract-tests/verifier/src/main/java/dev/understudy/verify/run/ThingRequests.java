package dev.understudy.verify.run;

import dev.understudy.contract.Parameter;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Draft;
import dev.understudy.verify.internal.link.Expression;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The requests that read and write one thing. Which thing that is depends on who calls and on the parameters that both
 * requests have: an id in the path, or a header that chooses a workspace.
 *
 * @param read reads it
 * @param write writes it; its body does not matter
 * @param caller sends both
 */
record ThingRequests(Draft read, Draft write, Credentials caller) {

    /** Those of the usual caller to what the usual parameters of the write choose. */
    static ThingRequests usual(LinkedOperations operations) {
        return of(operations, operations.write().usual().orElseThrow().parameters(), Credentials.USUAL);
    }

    /** Those to what a case would write. */
    static ThingRequests of(LinkedOperations operations, Case writing) {
        return of(operations, writing.draft().parameters(), writing.caller());
    }

    /** Those to what a read with certain values shows. */
    static ThingRequests of(LinkedOperations operations, Draft read, Credentials caller) {
        Map<Parameter, JsonNode> values =
                new LinkedHashMap<>(operations.write().usual().orElseThrow().parameters());
        operations.link().values().forEach((parameter, expression) -> {
            JsonNode value = read.parameters().get(parameter);
            if (value != null && expression instanceof Expression.OfParameter from) {
                values.put(from.parameter(), value);
            }
        });
        return of(operations, values, caller);
    }

    private static ThingRequests of(LinkedOperations operations, Map<Parameter, JsonNode> values, Credentials caller) {
        Draft read = operations.read().usual().orElseThrow();
        Draft write = operations.write().usual().orElseThrow();
        Draft chosen = new Draft(write.operation(), values, Optional.empty());
        for (Map.Entry<Parameter, Expression> each : operations.link().values().entrySet()) {
            JsonNode value = each.getValue().value(chosen, Optional.empty()).orElse(null);
            read = with(read, each.getKey(), value);
            if (each.getValue() instanceof Expression.OfParameter from) {
                write = with(write, from.parameter(), value);
            }
        }
        return new ThingRequests(read, write, caller);
    }

    private static Draft with(Draft draft, Parameter parameter, JsonNode value) {
        if (value != null) {
            return draft.with(parameter, value);
        }
        return parameter.required() ? draft : draft.without(parameter);
    }
}
