package dev.understudy.verify.derive;

import dev.understudy.contract.BodySchema;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;

/** Looks through nested objects of a schema, as both what writes and what reads a thing have to be seen. */
public final class ObjectWalk {

    private static final int DEEPEST = 6;

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
        List<JsonPointer> found = new ArrayList<>();
        collect(List.of(schema.node()), JsonPointer.empty(), found, 0);
        return found;
    }

    /** The places of texts with a format. */
    public List<JsonPointer> ofFormat(String format) {
        List<JsonPointer> found = new ArrayList<>();
        collectFormat(List.of(schema.node()), JsonPointer.empty(), format, found, 0);
        return found;
    }

    private void collect(List<DocumentNode> schemas, JsonPointer at, List<JsonPointer> found, int depth) {
        Optional<Conjunction> object = object(schemas);
        if (object.isEmpty() || depth > DEEPEST) {
            return;
        }
        for (Map.Entry<String, List<DocumentNode>> property :
                object.get().properties().entrySet()) {
            JsonPointer place = at.appendProperty(property.getKey());
            boolean required = object.get().required().contains(property.getKey());
            Optional<Conjunction> inner = object(property.getValue());
            boolean holds = inner.isPresent() && !inner.get().properties().isEmpty();
            if (holds && (required || inner.get().required().isEmpty())) {
                collect(property.getValue(), place, found, depth + 1);
            } else if (!required && !Travelling.isLeftOut(property.getValue(), alternatives)) {
                found.add(place);
            }
        }
    }

    private void collectFormat(
            List<DocumentNode> schemas, JsonPointer at, String format, List<JsonPointer> found, int depth) {
        for (Conjunction way : alternatives.of(schemas)) {
            if (way.text("format").filter(format::equals).isPresent() && !found.contains(at)) {
                found.add(at);
            }
            if (depth < DEEPEST) {
                way.properties()
                        .forEach((name, property) ->
                                collectFormat(property, at.appendProperty(name), format, found, depth + 1));
            }
        }
    }

    // The way that asks for least tells best what may be left out.
    private Optional<Conjunction> object(List<DocumentNode> schemas) {
        return alternatives.of(schemas).stream()
                .filter(way -> !way.properties().isEmpty())
                .findFirst();
    }
}
