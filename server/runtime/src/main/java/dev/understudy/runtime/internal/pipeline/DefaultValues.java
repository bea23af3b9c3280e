package dev.understudy.runtime.internal.pipeline;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import java.util.IdentityHashMap;
import tools.jackson.databind.JsonNode;

/** Finds the values of absent parameters (JSON Schema Validation, section 9.2). */
final class DefaultValues {

    private DefaultValues() {}

    /** Returns the default values of the parameters of an operation; a parameter without one is not in the map. */
    static IdentityHashMap<Parameter, JsonNode> of(Operation operation) {
        IdentityHashMap<Parameter, JsonNode> defaults = new IdentityHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            parameter
                    .valueSchema()
                    .flatMap(CompiledSchema::defaultValue)
                    .ifPresent(value -> defaults.put(parameter, value));
        }
        return defaults;
    }
}
