package dev.understudy.contract.style;

import dev.understudy.contract.BodySchema;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.SchemaFault;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Judges what was read of a parameter or header. */
public final class ParameterJudge {

    private ParameterJudge() {}

    /** The faults of the likeliest reading; empty if any reading keeps the schema. */
    public static List<SchemaFault> faults(Parameter parameter, List<JsonNode> readings) {
        return parameter.valueSchema().map(schema -> faults(schema, readings)).orElse(List.of());
    }

    /** The same for a text that stands for itself. */
    public static List<SchemaFault> faults(BodySchema schema, List<JsonNode> readings) {
        List<List<SchemaFault>> faults = readings.stream().map(schema::judge).toList();
        return faults.stream().anyMatch(List::isEmpty) ? List.of() : faults.get(0);
    }
}
