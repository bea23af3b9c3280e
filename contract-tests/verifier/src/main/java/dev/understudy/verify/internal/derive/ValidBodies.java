package dev.understudy.verify.internal.derive;

import dev.understudy.contract.CompiledSchema;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Finds valid bodies that have a value at a location. */
final class ValidBodies {

    private static final int MAX_JUDGED_IN_REPAIR = 200;

    private final CompiledSchema schema;
    private final ValueGenerator minimal;
    private final ValueGenerator maximal;
    private final ValidValues search;

    ValidBodies(CompiledSchema schema, SchemaAlternatives alternatives, FixedBodyValues fixed) {
        this.schema = schema;
        this.minimal = new ValueGenerator(alternatives, fixed, GenerationMode.MINIMAL);
        this.maximal = new ValueGenerator(alternatives, fixed, GenerationMode.MAXIMAL);
        this.search = new ValidValues(schema, alternatives, fixed);
    }

    /**
     * Returns a valid body with a value of one alternative at a location; empty if none is found. Tries a minimal value, a
     * maximal value, then the examples of the schema, then repairs of the first two.
     *
     * @param enclosing the body to which the value is added; its value at the parent of the location must exist
     */
    Optional<JsonNode> with(JsonPointer at, AllOfSchemas alternative, JsonNode enclosing) {
        return Stream.<Supplier<Stream<JsonNode>>>of(
                        () -> minimal.generate(alternative, at).stream(),
                        () -> maximal.generate(alternative, at).stream(),
                        alternative::examples)
                .flatMap(Supplier::get)
                .map(value -> TreeEdits.with(enclosing, at, value))
                .filter(body -> schema.judge(body).isEmpty())
                .findFirst()
                .or(() -> repaired(at, alternative, enclosing));
    }

    /** Returns any valid body; empty if none is found. */
    Optional<JsonNode> any() {
        return search.all().findFirst();
    }

    private Optional<JsonNode> repaired(JsonPointer at, AllOfSchemas alternative, JsonNode enclosing) {
        return Stream.of(minimal, maximal)
                .flatMap(generator -> generator.generate(alternative, at).stream())
                .map(value -> TreeEdits.with(enclosing, at, value))
                .distinct()
                .flatMap(body -> search.repair(body, MAX_JUDGED_IN_REPAIR).stream())
                .filter(body -> !body.at(at).isMissingNode())
                .findFirst();
    }
}
