package dev.understudy.verify.internal.link;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Operation;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.schema.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/**
 * Finds the envelopes around resources by comparing the property names in requests and responses.
 *
 * <p>A property of a body is an envelope only if it is called {@code data}, is the only property, or has the name of
 * the resource. Inside an envelope, {@code attributes} may be a second envelope (JSON:API section 7.2). No other
 * property is tried: an {@code owner}, for example, may have a {@code name} as well, but is a different resource. If
 * the complete bodies of a request and a response have properties in common, neither has an envelope.
 */
final class Envelopes {

    private static final Set<String> COMMON_NAMES = Set.of("id", "type");
    private static final int MAX_DEPTH = 4;

    private final Documents documents;

    Envelopes(Documents documents) {
        this.documents = documents;
    }

    /** Returns the positions of the resource that one operation writes and another reads. */
    Envelope find(Operation write, Operation read) {
        CompiledSchema requestSchema = write.jsonRequestSchema().orElseThrow();
        CompiledSchema readSchema = SchemaSimilarity.responseSchema(read).orElseThrow();
        if (commonProperties(requestSchema.shape(), readSchema.shape(), 0) > 0) {
            return Envelope.none(requestSchema, readSchema);
        }
        List<Pair> pairs = new ArrayList<>();
        for (Part sent : parts(requestSchema, write)) {
            parts(readSchema, read).forEach(received -> pairs.add(new Pair(sent, received)));
        }
        return mostSimilar(pairs)
                .map(pair -> new Envelope(
                        pair.sent().schema(),
                        pair.sent().at(),
                        pair.received().schema(),
                        pair.received().at(),
                        writeResponsePointer(pair.sent(), write)))
                .orElseGet(() -> Envelope.none(requestSchema, readSchema));
    }

    private Optional<JsonPointer> writeResponsePointer(Part sent, Operation write) {
        List<Pair> pairs = SchemaSimilarity.responseSchema(write).stream()
                .flatMap(schema -> parts(schema, write).stream())
                .map(received -> new Pair(sent, received))
                .toList();
        return mostSimilar(pairs).map(pair -> pair.received().at());
    }

    private static Optional<Pair> mostSimilar(List<Pair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.commonProperties() > 0)
                .max(Comparator.comparingInt(Pair::commonProperties));
    }

    // The parts of a body that may be the resource: the complete body, and the contents of its envelopes.
    private List<Part> parts(CompiledSchema schema, Operation operation) {
        List<Part> parts = new ArrayList<>(List.of(new Part(JsonPointer.empty(), schema)));
        envelopeContent(schema, operation).ifPresent(content -> {
            parts.add(content);
            propertyPart(content, "attributes").ifPresent(parts::add);
        });
        return parts;
    }

    private Optional<Part> envelopeContent(CompiledSchema schema, Operation operation) {
        String resourceName = PathResources.of(operation).last();
        Set<String> names = schema.shape().propertyNames();
        return names.stream()
                .filter(name -> name.equals("data")
                        || names.size() == 1
                        || (!resourceName.isEmpty()
                                && ResourceNames.ofSegment(name).equals(resourceName)))
                .flatMap(name -> propertyPart(new Part(JsonPointer.empty(), schema), name).stream())
                .findFirst();
    }

    private Optional<Part> propertyPart(Part part, String name) {
        DocumentNode properties =
                Representation.follow(part.schema().node(), documents).child("properties");
        DocumentNode property = Representation.follow(properties.child(name), documents);
        // The node does not exist if the schema is composed, for example with allOf.
        return property.exists() && isResource(Shape.of(property, documents))
                ? Optional.of(
                        new Part(part.at().appendProperty(name), part.schema().schemaAt(property)))
                : Optional.empty();
    }

    // Counts the properties that both schemas declare. For a nested object, counts its properties instead. An id and a
    // type are not counted, because most resources have them.
    private static int commonProperties(Shape one, Shape other, int depth) {
        int common = 0;
        for (String name : one.propertyNames()) {
            if (other.propertyNames().contains(name)) {
                Shape first = one.property(name);
                Shape second = other.property(name);
                boolean nested = isResource(first) && isResource(second) && depth < MAX_DEPTH;
                common += nested ? commonProperties(first, second, depth + 1) : COMMON_NAMES.contains(name) ? 0 : 1;
            }
        }
        return common;
    }

    private static boolean isResource(Shape shape) {
        return !shape.hasType("array") && !shape.propertyNames().isEmpty();
    }

    private record Part(JsonPointer at, CompiledSchema schema) {}

    private record Pair(Part sent, Part received) {

        int commonProperties() {
            return Envelopes.commonProperties(
                    sent.schema().shape(), received.schema().shape(), 0);
        }
    }
}
