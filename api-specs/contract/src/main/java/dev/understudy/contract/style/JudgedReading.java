package dev.understudy.contract.style;

import dev.understudy.contract.SchemaFault;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A value that was read from text and judged.
 *
 * @param value the value
 * @param faults its violations of the schema; empty if it is valid
 */
public record JudgedReading(JsonNode value, List<SchemaFault> faults) {

    JudgedReading withFaults(List<SchemaFault> others) {
        return new JudgedReading(value, others);
    }
}
