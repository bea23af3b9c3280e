package dev.understudy.contract.style;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Content;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.SchemaFault;
import dev.understudy.contract.internal.schema.DeepObjectStyle;
import dev.understudy.contract.schema.Shape;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Validates the readings of a parameter, header or body ({@link ParameterReader}) against its schema. */
public final class ParameterJudge {

    private ParameterJudge() {}

    /**
     * Returns the faults of the most likely reading; empty if any reading is valid. A value whose representation
     * OpenAPI leaves open has no faults: an array or an object inside a value in the style deepObject.
     */
    public static List<SchemaFault> faults(Parameter parameter, List<JsonNode> readings) {
        if (parameter.allowsEmptyValue() && ParameterReader.isEmptyValue(readings)) {
            return List.of();
        }
        List<SchemaFault> faults =
                parameter.valueSchema().map(schema -> faults(schema, readings)).orElse(List.of());
        boolean isDeepObject = parameter.style() == Parameter.Style.DEEP_OBJECT
                && parameter.content().isEmpty();
        return isDeepObject && !faults.isEmpty()
                ? deepObject(faults, parameter.schema().orElseThrow().shape(), readings.get(0))
                : faults;
    }

    /** Returns the faults of the most likely reading of a plain text; empty if any reading is valid. */
    public static List<SchemaFault> faults(CompiledSchema schema, List<JsonNode> readings) {
        List<List<SchemaFault>> faults = readings.stream().map(schema::judge).toList();
        return faults.isEmpty() || faults.stream().anyMatch(List::isEmpty) ? List.of() : faults.get(0);
    }

    /**
     * Returns the faults of a complete body of type application/x-www-form-urlencoded. Properties in a media type that
     * is not read are not judged.
     *
     * @throws UnreadableValueException if the body is not such a form
     */
    public static List<SchemaFault> formFaults(Content content, String body) {
        return content.schema()
                .map(schema -> {
                    FormReader form = FormReader.of(content, body);
                    return UndefinedValues.exclude(
                            faults(schema, form.readings()),
                            form.unread()::contains,
                            form.unread().isEmpty());
                })
                .orElse(List.of());
    }

    private static List<SchemaFault> deepObject(List<SchemaFault> faults, Shape shape, JsonNode reading) {
        if (!reading.isObject()) {
            return List.of();
        }
        return UndefinedValues.exclude(
                faults,
                name -> !DeepObjectStyle.definesProperty(shape, reading, name),
                DeepObjectStyle.defines(shape, reading));
    }
}
