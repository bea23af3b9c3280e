package dev.understudy.verify.internal.derive;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.document.Documents;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Derives the values that a run sends as valid bodies, for tests that send nothing. */
public final class DerivedValues {

    private final SchemaAlternatives alternatives;

    /** Creates a source of values for the schemas of one contract. */
    public DerivedValues(Documents documents) {
        this.alternatives = new SchemaAlternatives(documents);
    }

    /** Returns distinct valid values of a schema, those that differ in many locations first. Each is derived when needed. */
    public Stream<JsonNode> of(CompiledSchema schema) {
        Iterator<TestValue> values = new TestValues(schema, alternatives, FixedBodyValues.NONE).validWholeFirst();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(values, 0), false)
                .map(TestValue::value);
    }
}
