package dev.understudy.verify.internal.derive;

import dev.understudy.contract.BodySchema;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;

/** Looks through nested objects of a schema, as both what writes and what reads a thing have to be seen. */
public final class ObjectWalk {

    private static final int DEEPEST = 6;
    // Schemas that refer to many others have more places than anybody could try.
    private static final int MOST_OPTIONAL = 200;
    private static final int MOST_LOOKED_AT = 2_000;

    private final Alternatives alternatives;
    private final BodySchema schema;

    /** The objects of a schema. */
    public ObjectWalk(BodySchema schema, Documents documents) {
        this.alternatives = new Alternatives(documents);
        this.schema = schema;
    }

    /**
     * The properties that can be sent or left out one by one: optional, and no mere holder of such properties. Those
     * beyond required objects, or objects that demand nothing, are found within.
     */
    public List<JsonPointer> optional() {
        return places(false);
    }

    /** The same, and the properties that must be sent: all that can be written one by one. */
    public List<JsonPointer> writable() {
        return places(true);
    }

    /** The places of texts with a format, the outer before the inner. */
    public List<JsonPointer> ofFormat(String format) {
        List<JsonPointer> found = new ArrayList<>();
        Deque<Place> places = new ArrayDeque<>();
        places.add(new Place(List.of(schema.node()), JsonPointer.empty(), 0));
        for (int i = 0; i < MOST_LOOKED_AT && !places.isEmpty(); i++) {
            Place place = places.removeFirst();
            for (Conjunction way : alternatives.of(place.schemas())) {
                if (way.text("format").filter(format::equals).isPresent() && !found.contains(place.at())) {
                    found.add(place.at());
                }
                if (place.depth() < DEEPEST) {
                    way.properties().forEach((name, property) -> places.add(place.below(name, property)));
                }
            }
        }
        return found;
    }

    private List<JsonPointer> places(boolean all) {
        List<JsonPointer> found = new ArrayList<>();
        collect(List.of(schema.node()), JsonPointer.empty(), all, found, 0);
        return found;
    }

    private void collect(List<DocumentNode> schemas, JsonPointer at, boolean all, List<JsonPointer> found, int depth) {
        Optional<Conjunction> object = object(schemas);
        if (object.isEmpty() || depth > DEEPEST || found.size() >= MOST_OPTIONAL) {
            return;
        }
        for (Map.Entry<String, List<DocumentNode>> property :
                object.get().properties().entrySet()) {
            JsonPointer place = at.appendProperty(property.getKey());
            boolean required = object.get().required().contains(property.getKey());
            Optional<Conjunction> inner = object(property.getValue());
            boolean holds = inner.isPresent() && !inner.get().properties().isEmpty();
            // What is all that there is need not be called required, and is sent all the same.
            boolean alone = depth == 0 && object.get().properties().size() == 1;
            if (holds && (required || alone || inner.get().required().isEmpty())) {
                collect(property.getValue(), place, all, found, depth + 1);
            } else if ((all || !required) && !Travelling.isLeftOut(property.getValue(), alternatives)) {
                found.add(place);
            }
        }
    }

    // The way that asks for least tells best what may be left out.
    private Optional<Conjunction> object(List<DocumentNode> schemas) {
        return alternatives.of(schemas).stream()
                .filter(way -> !way.properties().isEmpty())
                .findFirst();
    }

    private record Place(List<DocumentNode> schemas, JsonPointer at, int depth) {

        Place below(String name, List<DocumentNode> property) {
            return new Place(property, at.appendProperty(name), depth + 1);
        }
    }
}
