package dev.understudy.verify.internal.derive;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.document.DocumentNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Walks a schema and finds the locations of its values, each with a valid body that contains the location. A location is
 * searched only when it is needed, since most runs send only a few test cases for each operation. Not thread-safe.
 */
final class MutationPoints {

    private static final int MAX_POINTS = 400;
    private static final int MAX_DEPTH = 8;
    // A recursive schema is visited twice on one path, so that a nested value is tested. More visits add nothing new.
    private static final int MAX_VISITS = 2;

    private final CompiledSchema schema;
    private final SchemaAlternatives alternatives;
    private final ValueGenerator minimal;
    private final ValidBodies bodies;
    private final List<MutationPoint> found = new ArrayList<>();
    private final Deque<Visit> pending = new ArrayDeque<>();

    MutationPoints(CompiledSchema schema, SchemaAlternatives alternatives, FixedBodyValues fixed) {
        this.schema = schema;
        this.alternatives = alternatives;
        this.minimal = new ValueGenerator(alternatives, fixed, GenerationMode.MINIMAL);
        this.bodies = new ValidBodies(schema, alternatives, fixed);
        pending.add(
                new Visit(JsonPointer.empty(), List.of(schema.node()), JsonNodeFactory.instance.nullNode(), List.of()));
    }

    /** Returns the locations, at most {@code MAX_POINTS}, parents before children; empty if no valid body is found. */
    Iterator<MutationPoint> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return find(next);
            }

            @Override
            public MutationPoint next() {
                if (!find(next)) {
                    throw new NoSuchElementException();
                }
                return found.get(next++);
            }
        };
    }

    /** Returns the root; empty if no valid body is found. */
    Optional<MutationPoint> first() {
        return find(0) ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Returns the first location of each type below the root; see {@link FirstOfEachType}. */
    Iterator<MutationPoint> firstOfEachType() {
        return Stream.of(schema.node())
                .flatMap(node -> FirstOfEachType.in(node, alternatives).stream())
                .flatMap(place -> point(place).stream())
                .iterator();
    }

    private Optional<MutationPoint> point(FirstOfEachType.Place place) {
        JsonNode none = JsonNodeFactory.instance.nullNode();
        Optional<JsonNode> enclosing = place.parent().isEmpty()
                ? Optional.of(none)
                : point(place.parent().get()).map(MutationPoint::body);
        return enclosing
                .flatMap(body -> bodies.with(place.at(), place.schema(), body))
                .map(body -> new MutationPoint(place.at(), place.schema(), body));
    }

    /** Returns all locations. */
    List<MutationPoint> all() {
        while (find(found.size())) {
            // Each call finds at least one more location.
        }
        return found;
    }

    private boolean find(int index) {
        while (found.size() <= index && !pending.isEmpty()) {
            visit(pending.remove());
            if (found.isEmpty() && pending.isEmpty()) {
                bodies.any().ifPresent(this::addRoot);
            }
        }
        return index < found.size();
    }

    private void addRoot(JsonNode valid) {
        Visit root = new Visit(JsonPointer.empty(), List.of(schema.node()), valid, List.of());
        alternatives.of(root.schemas()).stream()
                .findFirst()
                .ifPresent(alternative -> addPoint(new MutationPoint(root.at(), alternative, valid), root));
    }

    private void visit(Visit visit) {
        if (visit.depth() <= MAX_DEPTH && !visit.isRepeated()) {
            for (AllOfSchemas alternative : alternatives.of(visit.schemas())) {
                bodies.with(visit.at(), alternative, visit.enclosing())
                        .ifPresent(body -> addPoint(new MutationPoint(visit.at(), alternative, body), visit));
            }
        }
    }

    private void addPoint(MutationPoint point, Visit visit) {
        if (found.size() >= MAX_POINTS) {
            pending.clear();
            return;
        }
        found.add(point);
        if (point.value().isObject()) {
            point.schema().properties().forEach((name, schemas) -> {
                if (!ReadOnlyProperties.isReadOnly(schemas, alternatives)) {
                    addVisit(point, point.at().appendProperty(name), schemas, visit);
                }
            });
            if (!point.schema().additionalSchemas().isEmpty()) {
                addVisit(
                        point,
                        point.at().appendProperty("additional"),
                        point.schema().additionalSchemas(),
                        visit);
            }
        } else if (point.value().isArray()) {
            addVisit(point, point.at().appendIndex(0), point.schema().elementSchemas(0), visit);
        }
    }

    private void addVisit(MutationPoint point, JsonPointer at, List<DocumentNode> schemas, Visit parent) {
        JsonNode enclosing = point.body();
        if (enclosing.at(at).isMissingNode()) {
            Optional<JsonNode> value = minimal.generate(schemas, at);
            if (value.isEmpty()) {
                return;
            }
            enclosing = TreeEdits.with(enclosing, at, value.get());
        }
        List<List<DocumentNode>> ancestors = new ArrayList<>(parent.ancestors());
        ancestors.add(parent.schemas());
        pending.add(new Visit(at, schemas, enclosing, ancestors));
    }

    /**
     * A location that is yet to be visited.
     *
     * @param enclosing a body with a value at the location
     * @param ancestors the schemas of the locations above, the root's first
     */
    private record Visit(
            JsonPointer at, List<DocumentNode> schemas, JsonNode enclosing, List<List<DocumentNode>> ancestors) {

        int depth() {
            return ancestors.size();
        }

        boolean isRepeated() {
            return schemas.stream()
                    .anyMatch(schema -> ancestors.stream()
                                    .mapToInt(each -> Collections.frequency(each, schema))
                                    .sum()
                            >= MAX_VISITS);
        }
    }
}
