package dev.understudy.contract.style;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.SchemaFault;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Validates the readings of a parameter, header or body ({@link ParameterReader}) against its schema. */
public final class ParameterJudge {

    private ParameterJudge() {}

    /** Returns the faults of the most likely reading; empty if any reading is valid. */
    public static List<SchemaFault> faults(Parameter parameter, List<JsonNode> readings) {
        return parameter.valueSchema().map(schema -> faults(schema, readings)).orElse(List.of());
    }

    /** Returns the faults of the most likely reading of a form or plain text; empty if any reading is valid. */
    public static List<SchemaFault> faults(CompiledSchema schema, List<JsonNode> readings) {
        List<List<SchemaFault>> faults = readings.stream().map(schema::judge).toList();
        return faults.stream().anyMatch(List::isEmpty) ? List.of() : faults.get(0);
    }
}
