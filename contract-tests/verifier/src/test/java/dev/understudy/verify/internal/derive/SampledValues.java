package dev.understudy.verify.internal.derive;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Generates random valid values of a schema. */
public final class SampledValues {

    private static final int TRIES_PER_VALUE = 4;

    private SampledValues() {}

    /** Returns up to {@code count} values that the schema accepts. */
    public static Stream<JsonNode> of(CompiledSchema schema, Documents documents, int count) {
        SchemaAlternatives alternatives = new SchemaAlternatives(documents);
        Random random = new Random(1);
        List<DocumentNode> root = List.of(schema.node());
        return Stream.generate(
                        () -> new ValueGenerator(alternatives, FixedBodyValues.NONE, GenerationMode.random(random))
                                .generate(root, JsonPointer.empty()))
                .limit((long) count * TRIES_PER_VALUE)
                .flatMap(value -> value.stream())
                .filter(value -> schema.judge(value).isEmpty())
                .limit(count);
    }
}
