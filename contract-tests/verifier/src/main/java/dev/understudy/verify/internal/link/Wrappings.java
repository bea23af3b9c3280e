package dev.understudy.verify.internal.link;

import dev.understudy.contract.BodySchema;
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
 * Finds out what things are wrapped in, by the names that are in requests and in answers.
 *
 * <p>Only what is called {@code data}, or {@code attributes} in it (JSON:API section 7.2), or is all that there is, or has
 * the name of the thing, is an envelope: an {@code owner} has a {@code name} too, and it is another one. Where a request
 * and an answer have something in common as they stand, nothing is taken for an envelope.
 */
final class Wrappings {

    private static final Set<String> OF_EVERYTHING = Set.of("id", "type");
    private static final int DEEPEST = 4;

    private final Documents documents;

    /** Those in the schemas of some documents. */
    Wrappings(Documents documents) {
        this.documents = documents;
    }

    /** What the things that one operation writes and another reads are wrapped in. */
    Wrapping of(Operation write, Operation read) {
        BodySchema written = write.jsonRequest().orElseThrow();
        BodySchema shown = Likeness.shown(read).orElseThrow();
        if (common(written.shape(), shown.shape(), 0) > 0) {
            return Wrapping.none(written, shown);
        }
        List<Pair> pairs = new ArrayList<>();
        for (Part requested : parts(written, write)) {
            parts(shown, read).forEach(answered -> pairs.add(new Pair(requested, answered)));
        }
        return likest(pairs)
                .map(pair -> new Wrapping(
                        pair.one().schema(),
                        pair.one().at(),
                        pair.other().schema(),
                        pair.other().at(),
                        reply(pair.one(), write)))
                .orElseGet(() -> Wrapping.none(written, shown));
    }

    private Optional<JsonPointer> reply(Part requested, Operation write) {
        List<Pair> pairs = Likeness.shown(write).stream()
                .flatMap(schema -> parts(schema, write).stream())
                .map(answered -> new Pair(requested, answered))
                .toList();
        return likest(pairs).map(pair -> pair.other().at());
    }

    private static Optional<Pair> likest(List<Pair> pairs) {
        return pairs.stream().filter(pair -> pair.common() > 0).max(Comparator.comparingInt(Pair::common));
    }

    // The whole, and what it may be no more than the envelope of.
    private List<Part> parts(BodySchema schema, Operation operation) {
        List<Part> parts = new ArrayList<>(List.of(new Part(JsonPointer.empty(), schema)));
        envelope(schema, operation).ifPresent(inner -> {
            parts.add(inner);
            inner(inner, "attributes").ifPresent(parts::add);
        });
        return parts;
    }

    private Optional<Part> envelope(BodySchema schema, Operation operation) {
        String noun = Topic.of(operation).last();
        Set<String> names = schema.shape().properties();
        return names.stream()
                .filter(name -> name.equals("data")
                        || names.size() == 1
                        || (!noun.isEmpty() && Nouns.of(name).equals(noun)))
                .flatMap(name -> inner(new Part(JsonPointer.empty(), schema), name).stream())
                .findFirst();
    }

    private Optional<Part> inner(Part part, String name) {
        DocumentNode holder =
                Representation.followed(part.schema().node(), documents).child("properties");
        DocumentNode inner = Representation.followed(holder.child(name), documents);
        // What is put together from parts has no one place for what it holds.
        return inner.exists() && isThing(Shape.of(inner, documents))
                ? Optional.of(
                        new Part(part.at().appendProperty(name), part.schema().part(inner)))
                : Optional.empty();
    }

    // How many properties both have, what is in objects counted one by one.
    private static int common(Shape one, Shape other, int depth) {
        int common = 0;
        for (String name : one.properties()) {
            if (other.properties().contains(name)) {
                Shape mine = one.property(name);
                Shape theirs = other.property(name);
                boolean within = isThing(mine) && isThing(theirs) && depth < DEEPEST;
                common += within ? common(mine, theirs, depth + 1) : OF_EVERYTHING.contains(name) ? 0 : 1;
            }
        }
        return common;
    }

    private static boolean isThing(Shape shape) {
        return !shape.has("array") && !shape.properties().isEmpty();
    }

    private record Part(JsonPointer at, BodySchema schema) {}

    private record Pair(Part one, Part other) {

        int common() {
            return Wrappings.common(one.schema().shape(), other.schema().shape(), 0);
        }
    }
}
