package dev.understudy.verify.internal.derive;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.document.DocumentNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Walks a schema and finds the locations of its values, each with a valid body that contains the location. */
final class MutationPoints {

    private static final int MAX_POINTS = 400;
    private static final int MAX_DEPTH = 8;
    // A recursive schema is visited twice on one path, so that a nested value is tested. More visits add nothing new.
    private static final int MAX_VISITS = 2;
    private static final int MAX_JUDGED_IN_REPAIR = 200;

    private final CompiledSchema schema;
    private final SchemaAlternatives alternatives;
    private final ValueGenerator minimal;
    private final ValueGenerator maximal;
    private final ValidValues search;
    private final List<MutationPoint> found = new ArrayList<>();
    private final Map<DocumentNode, Integer> visits = new HashMap<>();

    MutationPoints(CompiledSchema schema, SchemaAlternatives alternatives, FixedBodyValues fixed) {
        this.schema = schema;
        this.alternatives = alternatives;
        this.minimal = new ValueGenerator(alternatives, fixed, GenerationMode.MINIMAL);
        this.maximal = new ValueGenerator(alternatives, fixed, GenerationMode.MAXIMAL);
        this.search = new ValidValues(schema, alternatives, fixed);
    }

    /** Returns the locations, at most {@code MAX_POINTS}, parents before children; empty if no valid body is found. */
    List<MutationPoint> all() {
        visit(JsonPointer.empty(), List.of(schema.node()), JsonNodeFactory.instance.nullNode(), 0);
        if (found.isEmpty()) {
            search.all().findFirst().ifPresent(this::addRoot);
        }
        return found;
    }

    private void visit(JsonPointer at, List<DocumentNode> schemas, JsonNode enclosing, int depth) {
        boolean visitedTooOften = schemas.stream().anyMatch(each -> visits.merge(each, 1, Integer::sum) > MAX_VISITS);
        if (!visitedTooOften && depth <= MAX_DEPTH) {
            for (AllOfSchemas alternative : alternatives.of(schemas)) {
                findValidBody(at, alternative, enclosing)
                        .ifPresent(body -> addPoint(new MutationPoint(at, alternative, body), depth));
            }
        }
        schemas.forEach(each -> visits.merge(each, -1, Integer::sum));
    }

    private void addRoot(JsonNode valid) {
        alternatives.of(List.of(schema.node())).stream()
                .findFirst()
                .ifPresent(alternative -> addPoint(new MutationPoint(JsonPointer.empty(), alternative, valid), 0));
    }

    // Tries a minimal value, a maximal value, then the examples of the schema, then repairs of the first two, and
    // returns the first valid body that has a value at the location.
    private Optional<JsonNode> findValidBody(JsonPointer at, AllOfSchemas alternative, JsonNode enclosing) {
        return Stream.<Supplier<Stream<JsonNode>>>of(
                        () -> minimal.generate(alternative, at).stream(),
                        () -> maximal.generate(alternative, at).stream(),
                        () -> examples(alternative))
                .flatMap(Supplier::get)
                .map(value -> TreeEdits.with(enclosing, at, value))
                .filter(body -> schema.judge(body).isEmpty())
                .findFirst()
                .or(() -> repairedBody(at, alternative, enclosing));
    }

    private Optional<JsonNode> repairedBody(JsonPointer at, AllOfSchemas alternative, JsonNode enclosing) {
        return Stream.of(minimal, maximal)
                .flatMap(generator -> generator.generate(alternative, at).stream())
                .map(value -> TreeEdits.with(enclosing, at, value))
                .distinct()
                .flatMap(body -> search.repair(body, MAX_JUDGED_IN_REPAIR).stream())
                .filter(body -> !body.at(at).isMissingNode())
                .findFirst();
    }

    private static Stream<JsonNode> examples(AllOfSchemas alternative) {
        return Stream.concat(
                        alternative.all("example"),
                        alternative.all("examples").flatMap(examples -> examples.elements().stream()))
                .map(DocumentNode::value);
    }

    private void addPoint(MutationPoint point, int depth) {
        if (found.size() >= MAX_POINTS) {
            return;
        }
        found.add(point);
        if (point.value().isObject()) {
            point.schema().properties().forEach((name, schemas) -> {
                if (!ReadOnlyProperties.isReadOnly(schemas, alternatives)) {
                    visitChild(point, point.at().appendProperty(name), schemas, depth);
                }
            });
            if (!point.schema().additionalSchemas().isEmpty()) {
                visitChild(
                        point,
                        point.at().appendProperty("additional"),
                        point.schema().additionalSchemas(),
                        depth);
            }
        } else if (point.value().isArray()) {
            visitChild(point, point.at().appendIndex(0), point.schema().elementSchemas(0), depth);
        }
    }

    private void visitChild(MutationPoint point, JsonPointer at, List<DocumentNode> schemas, int depth) {
        JsonNode enclosing = point.body();
        if (enclosing.at(at).isMissingNode()) {
            Optional<JsonNode> value = minimal.generate(schemas, at);
            if (value.isEmpty()) {
                return;
            }
            enclosing = TreeEdits.with(enclosing, at, value.get());
        }
        visit(at, schemas, enclosing, depth + 1);
    }
}
