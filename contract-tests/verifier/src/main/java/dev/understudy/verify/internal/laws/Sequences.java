package dev.understudy.verify.internal.laws;

import dev.understudy.contract.BodySchema;
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

/** Makes the sequences that every law needs, and random ones. */
final class Sequences {

    private static final int LONGEST = 5;
    private static final int MOST_AT_ONCE = 3;

    private final Fields fields;
    private final BodySchema schema;

    Sequences(Fields fields, BodySchema schema) {
        this.fields = fields;
        this.schema = schema;
    }

    /** Each value of each field alone, and then once more. */
    List<List<Step>> single() {
        List<List<Step>> sequences = new ArrayList<>();
        for (Field field : fields.all()) {
            for (JsonNode value : field.values()) {
                Step step = step(Map.of(field.at(), value));
                sequences.add(value.equals(field.values().get(0)) ? List.of(step, step) : List.of(step));
            }
        }
        return sequences;
    }

    /** Each field with a new value, beside something that makes the whole invalid. */
    List<List<Step>> refused() {
        List<List<Step>> sequences = new ArrayList<>();
        List<Field> all = fields.all();
        for (int i = 0; i < all.size(); i++) {
            Field good = all.get(i);
            Field bad = all.get((i + 1) % all.size());
            if (all.size() > 1) {
                refused(good, bad, sequences);
            }
            unknown(good, sequences);
        }
        return sequences;
    }

    /** Each field beside every part of another that refers to something unknown. */
    List<List<Step>> dangling(Collection<JsonNode> references, JsonNode unknown) {
        List<List<Step>> sequences = new ArrayList<>();
        for (Field field : fields.all()) {
            for (JsonNode value : field.values()) {
                JsonNode replaced = References.replace(value, references, unknown);
                if (!replaced.equals(value)) {
                    fields.all().stream()
                            .filter(other -> !other.equals(field))
                            .limit(2)
                            .forEach(other -> sequences.add(List.of(both(field.at(), replaced, other))));
                    break;
                }
            }
        }
        return sequences;
    }

    /** Random steps, most of them valid. */
    List<Step> random(Random random) {
        List<Step> steps = new ArrayList<>();
        int length = 2 + random.nextInt(LONGEST - 1);
        for (int i = 0; i < length; i++) {
            Map<JsonPointer, JsonNode> values = new LinkedHashMap<>();
            int count = 1 + random.nextInt(MOST_AT_ONCE);
            for (int j = 0; j < count; j++) {
                Field field = fields.all().get(random.nextInt(fields.all().size()));
                values.put(
                        field.at(),
                        field.values().get(random.nextInt(field.values().size())));
            }
            steps.add(step(values));
        }
        return steps.stream().filter(Step::valid).toList();
    }

    Step step(Map<JsonPointer, JsonNode> values) {
        JsonNode body = fields.unchecked(values);
        Map<JsonPointer, JsonNode> written = new LinkedHashMap<>(fields.kept());
        written.putAll(values);
        return new Step(written, body, schema.judge(body).isEmpty());
    }

    private Step both(JsonPointer at, JsonNode value, Field other) {
        Map<JsonPointer, JsonNode> values = new LinkedHashMap<>();
        values.put(other.at(), other.values().get(0));
        values.put(at, value);
        return step(values);
    }

    private void refused(Field good, Field bad, List<List<Step>> sequences) {
        List<JsonNode> wrong = List.of(
                JsonNodeFactory.instance.numberNode(7),
                JsonNodeFactory.instance.stringNode("text"),
                JsonNodeFactory.instance.arrayNode());
        wrong.stream()
                .map(value -> both(bad.at(), value, good))
                .filter(step -> !step.valid())
                .findFirst()
                .ifPresent(step -> sequences.add(List.of(step)));
    }

    private void unknown(Field good, List<List<Step>> sequences) {
        Step step = step(Map.of(good.at(), good.values().get(good.values().size() - 1)));
        JsonNode body = step.body().deepCopy();
        if (body.at(good.at().head()) instanceof ObjectNode holder) {
            holder.put("undeclaredProperty", "x");
            if (!schema.judge(body).isEmpty()) {
                sequences.add(List.of(new Step(step.values(), body, false)));
            }
        }
    }
}
