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
        return judge(parameter, readings).faults();
    }

    /**
     * Returns the first valid reading or, with its faults, the most likely one. A value whose representation OpenAPI
     * leaves open has no faults.
     */
    public static JudgedReading judge(Parameter parameter, List<JsonNode> readings) {
        if (parameter.allowsEmptyValue() && ParameterReader.isEmptyValue(readings)) {
            return new JudgedReading(readings.get(0), List.of());
        }
        JudgedReading judged = parameter
                .valueSchema()
                .map(schema -> judge(schema, readings))
                .orElseGet(() -> new JudgedReading(readings.get(0), List.of()));
        boolean isDeepObject = parameter.style() == Parameter.Style.DEEP_OBJECT
                && parameter.content().isEmpty();
        return isDeepObject && !judged.faults().isEmpty()
                ? judged.withFaults(deepObject(
                        judged.faults(), parameter.schema().orElseThrow().shape(), judged.value()))
                : judged;
    }

    /** Returns the faults of the most likely reading of a plain text; empty if any reading is valid. */
    public static List<SchemaFault> faults(CompiledSchema schema, List<JsonNode> readings) {
        return readings.isEmpty() ? List.of() : judge(schema, readings).faults();
    }

    /** Returns the first valid reading of a plain text or, with its faults, the most likely one. */
    public static JudgedReading judge(CompiledSchema schema, List<JsonNode> readings) {
        List<SchemaFault> first = null;
        for (JsonNode reading : readings) {
            List<SchemaFault> faults = schema.judge(reading);
            if (faults.isEmpty()) {
                return new JudgedReading(reading, faults);
            }
            first = first == null ? faults : first;
        }
        return new JudgedReading(readings.get(0), first);
    }

    /**
     * Returns the faults of a complete body of type application/x-www-form-urlencoded. Properties in a media type that
     * is not read are not judged.
     *
     * @throws UnreadableValueException if the body is not such a form
     */
    public static List<SchemaFault> formFaults(Content content, String body) {
        return content.schema().isEmpty() ? List.of() : judgeForm(content, body).faults();
    }

    /**
     * Returns the value of a complete body of type application/x-www-form-urlencoded, as one JSON object, with its
     * faults. The content must have a schema. Properties in a media type that is not read are not judged.
     *
     * @throws UnreadableValueException if the body is not such a form
     */
    public static JudgedReading judgeForm(Content content, String body) {
        FormReader form = FormReader.of(content, body);
        JudgedReading judged = judge(content.schema().orElseThrow(), form.readings());
        return judged.withFaults(UndefinedValues.exclude(
                judged.faults(), form.unread()::contains, form.unread().isEmpty()));
    }

    /**
     * Returns the value of a complete body of type multipart/form-data, as one JSON object, with its faults. The content
     * must have a schema. Parts in a media type that is not read, such as images, are only judged by their presence.
     */
    public static JudgedReading judgeParts(Content content, List<FormPart> parts) {
        PartsReader reader = new PartsReader(content);
        JudgedReading judged = judge(content.schema().orElseThrow(), reader.readings(parts));
        return judged.withFaults(UndefinedValues.exclude(
                judged.faults(), reader.unread()::contains, reader.unread().isEmpty()));
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
