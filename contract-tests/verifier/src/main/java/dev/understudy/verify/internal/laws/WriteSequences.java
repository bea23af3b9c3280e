package dev.understudy.verify.internal.laws;

import dev.understudy.contract.CompiledSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds the sequences of writes that test the laws, both systematic and random ones. */
final class WriteSequences {

    private static final int MAX_STEPS = 5;
    private static final int MAX_FIELDS = 3;

    private final WritableFields fields;
    private final CompiledSchema schema;

    WriteSequences(WritableFields fields, CompiledSchema schema) {
        this.fields = fields;
        this.schema = schema;
    }

    /** Returns one sequence for each value of each field. The first value of a field is written twice. */
    List<List<WriteStep>> oneFieldAtATime() {
        List<List<WriteStep>> sequences = new ArrayList<>();
        for (WritableField field : fields.all()) {
            for (JsonNode value : field.values()) {
                WriteStep step = step(Map.of(field.at(), value));
                sequences.add(value.equals(field.values().get(0)) ? List.of(step, step) : List.of(step));
            }
        }
        return sequences;
    }

    /**
     * Returns sequences of one invalid write each. The write sets one field to a valid value, and also sets another
     * field to an invalid value or contains a property that the schema does not allow. A scalar or an array is replaced
     * with an invalid value.
     */
    List<List<WriteStep>> invalid() {
        List<List<WriteStep>> sequences = new ArrayList<>();
        List<WritableField> all = fields.all();
        for (int i = 0; i < all.size(); i++) {
            WritableField valid = all.get(i);
            WritableField invalid = all.get((i + 1) % all.size());
            if (all.size() > 1 || valid.at().matches()) {
                addInvalidValue(valid, invalid, sequences);
            }
            addUndeclaredProperty(valid, sequences);
        }
        return sequences;
    }

    /** Returns sequences of one write each: one field gets a valid value, another one refers to an unknown resource. */
    List<List<WriteStep>> withUnknownReferences(Collection<JsonNode> references, JsonNode unknownReference) {
        List<List<WriteStep>> sequences = new ArrayList<>();
        for (WritableField field : fields.all()) {
            for (JsonNode value : field.values()) {
                JsonNode replaced = ValueReplacement.replace(value, references, unknownReference);
                if (!replaced.equals(value)) {
                    fields.all().stream()
                            .filter(other -> !other.equals(field))
                            .limit(2)
                            .forEach(other -> sequences.add(List.of(stepWithValidField(field.at(), replaced, other))));
                    break;
                }
            }
        }
        return sequences;
    }

    /** Returns a sequence of random writes that the contract allows. */
    List<WriteStep> random(Random random) {
        List<WriteStep> steps = new ArrayList<>();
        int length = 2 + random.nextInt(MAX_STEPS - 1);
        for (int i = 0; i < length; i++) {
            Map<JsonPointer, JsonNode> values = new LinkedHashMap<>();
            int count = 1 + random.nextInt(MAX_FIELDS);
            for (int j = 0; j < count; j++) {
                WritableField field =
                        fields.all().get(random.nextInt(fields.all().size()));
                values.put(
                        field.at(),
                        field.values().get(random.nextInt(field.values().size())));
            }
            steps.add(step(values));
        }
        return steps.stream().filter(WriteStep::valid).toList();
    }

    WriteStep step(Map<JsonPointer, JsonNode> values) {
        JsonNode body = fields.uncheckedBody(values);
        Map<JsonPointer, JsonNode> written = new LinkedHashMap<>(fields.requiredValues());
        written.putAll(values);
        return new WriteStep(written, body, schema.judge(body).isEmpty());
    }

    private WriteStep stepWithValidField(JsonPointer at, JsonNode value, WritableField valid) {
        Map<JsonPointer, JsonNode> values = new LinkedHashMap<>();
        values.put(valid.at(), valid.values().get(0));
        values.put(at, value);
        return step(values);
    }

    private void addInvalidValue(WritableField valid, WritableField invalid, List<List<WriteStep>> sequences) {
        List<JsonNode> candidates = List.of(
                JsonNodeFactory.instance.numberNode(7),
                JsonNodeFactory.instance.stringNode("text"),
                JsonNodeFactory.instance.arrayNode());
        candidates.stream()
                .map(value -> stepWithValidField(invalid.at(), value, valid))
                .filter(step -> !step.valid())
                .findFirst()
                .ifPresent(step -> sequences.add(List.of(step)));
    }

    private void addUndeclaredProperty(WritableField valid, List<List<WriteStep>> sequences) {
        if (valid.at().matches()) {
            return;
        }
        WriteStep step =
                step(Map.of(valid.at(), valid.values().get(valid.values().size() - 1)));
        JsonNode body = step.body().deepCopy();
        if (body.at(valid.at().head()) instanceof ObjectNode parent) {
            parent.put("undeclaredProperty", "x");
            if (!schema.judge(body).isEmpty()) {
                sequences.add(List.of(new WriteStep(step.values(), body, false)));
            }
        }
    }
}
