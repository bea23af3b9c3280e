package dev.understudy.verify.internal.laws;

import dev.understudy.contract.BodySchema;
import dev.understudy.contract.document.Documents;
import dev.understudy.verify.internal.derive.ObjectWalk;
import dev.understudy.verify.internal.derive.Trees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The fields of a thing, and the bodies that write some of them. */
public final class Fields {

    private static final int MOST_VALUES = 6;

    private final BodySchema written;
    private final Effect effect;
    private final List<JsonPointer> places;
    private final Map<JsonPointer, JsonNode> kept = new LinkedHashMap<>();
    private final List<Field> fields = new ArrayList<>();
    private final Set<JsonPointer> timestamps;
    private final JsonNode skeleton;

    /**
     * The fields that one schema writes and another reads.
     *
     * @param effect what a write does to the fields that it leaves out
     * @param bodies valid bodies, in which the values to be tried are found
     * @param shown what the thing is now
     */
    public Fields(
            BodySchema written,
            BodySchema read,
            Documents documents,
            Effect effect,
            Collection<JsonNode> bodies,
            JsonNode shown) {
        this.written = written;
        this.effect = effect;
        this.timestamps = Set.copyOf(new ObjectWalk(read, documents).ofFormat("date-time"));
        List<JsonPointer> optional = new ObjectWalk(written, documents).optional();
        List<JsonPointer> all = new ObjectWalk(written, documents).writable();
        this.places = effect == Effect.REPLACES ? all : optional;
        this.skeleton = bodies.stream()
                .findFirst()
                .map(body -> withoutAll(body, optional))
                .map(body -> keeping(body, all, shown))
                .orElse(JsonNodeFactory.instance.objectNode());
        int faults = read.judge(shown).size();
        for (JsonPointer at : places) {
            if (!shown.at(at).isMissingNode() || isShownAbsent(read, shown, at)) {
                List<JsonNode> values =
                        values(at, bodies, shown, changed -> read.judge(changed).size() <= faults);
                if (!values.isEmpty()) {
                    fields.add(new Field(at, values));
                }
            }
        }
    }

    List<Field> all() {
        return fields;
    }

    /** The places of times in what is read. */
    Set<JsonPointer> timestamps() {
        return timestamps;
    }

    /** What every body writes besides, since it has to: the values that the thing has. */
    Map<JsonPointer, JsonNode> kept() {
        return kept;
    }

    /** What a write does to the fields that it leaves out. */
    public Effect effect() {
        return effect;
    }

    /** Whether a place is one that a request can write, stands within one, or holds one. */
    boolean isWritable(JsonPointer at) {
        return places.stream()
                .map(JsonPointer::toString)
                .anyMatch(place -> place.equals(at.toString())
                        || place.startsWith(at + "/")
                        || at.toString().startsWith(place + "/"));
    }

    /** The body that writes some fields and no other; empty if the contract does not allow it. */
    public Optional<JsonNode> body(Map<JsonPointer, JsonNode> values) {
        JsonNode body = unchecked(values);
        return written.judge(body).isEmpty() ? Optional.of(body) : Optional.empty();
    }

    /** The same, whatever the contract says of it. */
    public JsonNode unchecked(Map<JsonPointer, JsonNode> values) {
        JsonNode body = skeleton;
        for (Map.Entry<JsonPointer, JsonNode> value : values.entrySet()) {
            body = put(body, value.getKey(), value.getValue());
        }
        return body;
    }

    /** The values that bring back what was shown, for each field that has one or can be cleared. */
    public Map<JsonPointer, JsonNode> restoring(JsonNode shown) {
        Map<JsonPointer, JsonNode> values = new LinkedHashMap<>(kept);
        for (Field field : fields) {
            JsonNode value = shown.at(field.at());
            JsonNode earlier = value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value;
            if (body(Map.of(field.at(), earlier)).isPresent()) {
                values.put(field.at(), earlier);
            }
        }
        return values;
    }

    // A thing that breaks its schema already can be tried all the same, as long as it does not get worse.
    private List<JsonNode> values(
            JsonPointer at, Collection<JsonNode> bodies, JsonNode shown, Predicate<JsonNode> canBeShown) {
        Set<JsonNode> found = new LinkedHashSet<>();
        for (JsonNode body : bodies) {
            JsonNode value = body.at(at);
            if (!value.isMissingNode()
                    && body(Map.of(at, value)).isPresent()
                    && canBeShown.test(put(shown, at, value))) {
                found.add(value);
            }
        }
        List<JsonNode> all = new ArrayList<>(found);
        if (all.size() <= MOST_VALUES) {
            return all;
        }
        // The first, the last, where null stands, and some between.
        List<JsonNode> some = new ArrayList<>();
        for (int i = 0; i < MOST_VALUES; i++) {
            some.add(all.get(i * (all.size() - 1) / (MOST_VALUES - 1)));
        }
        all.stream()
                .filter(JsonNode::isNull)
                .filter(value -> !some.contains(value))
                .forEach(some::add);
        return some;
    }

    // Some servers leave out what is null. What a read does not declare, such as a password, it need not show.
    private static boolean isShownAbsent(BodySchema read, JsonNode shown, JsonPointer at) {
        return shown.at(at.head()).isObject() && Declared.has(read, at);
    }

    // What must be sent stays as it is, so that a write of one field is no write of another.
    private JsonNode keeping(JsonNode body, List<JsonPointer> all, JsonNode shown) {
        JsonNode keeping = body;
        for (JsonPointer at : all) {
            JsonNode value = shown.at(at);
            if (!keeping.at(at).isMissingNode() && !value.isMissingNode()) {
                JsonNode changed = Trees.with(keeping, at, value);
                if (written.judge(changed).size() <= written.judge(keeping).size()) {
                    keeping = changed;
                    kept.put(at, value);
                }
            }
        }
        return keeping;
    }

    private static JsonNode withoutAll(JsonNode body, List<JsonPointer> places) {
        JsonNode skeleton = body;
        for (JsonPointer at : places) {
            if (!skeleton.at(at).isMissingNode()) {
                skeleton = Trees.without(skeleton, at);
                skeleton = withoutEmpty(skeleton, at.head());
            }
        }
        return skeleton;
    }

    private static JsonNode withoutEmpty(JsonNode body, JsonPointer holder) {
        boolean empty = holder != null && !holder.matches() && body.at(holder).isEmpty();
        return empty ? Trees.without(body, holder) : body;
    }

    private static JsonNode put(JsonNode body, JsonPointer at, JsonNode value) {
        JsonNode host = body;
        if (!at.matches() && host.at(at.head()).isMissingNode()) {
            host = put(host, at.head(), JsonNodeFactory.instance.objectNode());
        }
        return Trees.with(host, at, value);
    }
}
