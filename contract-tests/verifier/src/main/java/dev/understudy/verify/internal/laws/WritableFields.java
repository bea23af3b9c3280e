package dev.understudy.verify.internal.laws;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.document.Documents;
import dev.understudy.verify.internal.derive.SchemaProperties;
import dev.understudy.verify.internal.derive.TreeEdits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The fields of a resource that a write can set and a read returns. Builds the bodies that set some of them. */
public final class WritableFields {

    private static final int MAX_VALUES = 6;

    private final CompiledSchema requestSchema;
    private final UpdateSemantics semantics;
    private final List<JsonPointer> pointers;
    private final Set<JsonPointer> removable = new HashSet<>();
    private final Map<JsonPointer, JsonNode> requiredValues = new LinkedHashMap<>();
    private final List<WritableField> fields = new ArrayList<>();
    private final Set<JsonPointer> timestamps;
    private final UniqueItems uniqueItems;
    private final NestedObjects nested;
    // The body that contains only the required properties, with their current values.
    private final JsonNode skeleton;

    /**
     * Finds the fields of a resource that requests can write and responses return.
     *
     * @param requestSchema the schema of the resource in requests
     * @param readSchema the schema of the resource in the response to the read
     * @param semantics the effect of a write on the fields that it omits
     * @param bodies valid values of the resource in requests; the values of the fields are taken from them
     * @param current the current state of the resource
     */
    public WritableFields(
            CompiledSchema requestSchema,
            CompiledSchema readSchema,
            Documents documents,
            UpdateSemantics semantics,
            Collection<JsonNode> bodies,
            JsonNode current) {
        this.requestSchema = requestSchema;
        this.semantics = semantics;
        this.uniqueItems = UniqueItems.of(readSchema, documents);
        this.timestamps = Set.copyOf(new SchemaProperties(readSchema, documents).stringsWithFormat("date-time"));
        List<JsonPointer> optional = new SchemaProperties(requestSchema, documents).optionalProperties();
        List<JsonPointer> all = new SchemaProperties(requestSchema, documents).writableProperties();
        this.pointers = current.isObject()
                ? semantics == UpdateSemantics.REPLACEMENT ? all : optional
                // A representation that is a scalar or an array is written as a whole.
                : List.of(JsonPointer.empty());
        this.nested = new NestedObjects(pointers, bodies);
        if (semantics == UpdateSemantics.REPLACEMENT) {
            removable.addAll(optional);
            Stream.of(requestSchema, readSchema)
                    .map(schema -> new SchemaProperties(schema, documents).propertiesWithDefault())
                    .forEach(removable::removeAll);
        }
        this.skeleton = bodies.stream()
                .findFirst()
                .map(body -> FieldEdits.withoutAll(body, optional))
                .map(body -> withCurrentValues(body, all, current))
                .orElse(JsonNodeFactory.instance.objectNode());
        // The current state may already violate the schema. A value is used if it does not cause additional errors.
        int errors = readSchema.judge(current).size();
        for (JsonPointer at : pointers) {
            if (!current.at(at).isMissingNode() || mayBeOmittedNull(readSchema, current, at)) {
                List<JsonNode> values = values(
                        at,
                        bodies,
                        current,
                        changed -> readSchema.judge(changed).size() <= errors);
                if (!values.isEmpty()) {
                    fields.add(new WritableField(at, values));
                }
            }
        }
    }

    List<WritableField> all() {
        return fields;
    }

    /** Returns the pointers to timestamps in the response to a read. */
    Set<JsonPointer> timestamps() {
        return timestamps;
    }

    /** Returns the arrays in the response to a read that represent sets. */
    UniqueItems uniqueItems() {
        return uniqueItems;
    }

    /** Returns the current values of the required fields, which are in every body. */
    Map<JsonPointer, JsonNode> requiredValues() {
        return requiredValues;
    }

    /** Returns the effect of a write on the fields that it omits. */
    public UpdateSemantics semantics() {
        return semantics;
    }

    /**
     * Returns whether a write of one field may replace the other one, since both are in the same object and no
     * specification says that the objects are merged.
     */
    boolean mayReplace(JsonPointer written, JsonPointer other) {
        return semantics == UpdateSemantics.PARTIAL && nested.haveInCommon(written, other);
    }

    /** Returns whether a write that omits the field at a pointer removes it: the field is optional, without a default. */
    boolean isRemovable(JsonPointer at) {
        return removable.contains(at);
    }

    /**
     * Returns whether a request can write the value at a pointer, a part of that value, or a value that contains it.
     */
    boolean isWritable(JsonPointer at) {
        return pointers.stream()
                .map(JsonPointer::toString)
                .anyMatch(writable -> writable.equals(at.toString())
                        || writable.startsWith(at + "/")
                        || at.toString().startsWith(writable + "/"));
    }

    /**
     * Returns the body that sets these fields, and the required fields to their current values; empty if the contract
     * does not allow such a body.
     */
    public Optional<JsonNode> body(Map<JsonPointer, JsonNode> values) {
        JsonNode body = uncheckedBody(values);
        return requestSchema.judge(body).isEmpty() ? Optional.of(body) : Optional.empty();
    }

    /** Returns the body that sets these fields as in {@link #body}, even if the contract does not allow it. */
    public JsonNode uncheckedBody(Map<JsonPointer, JsonNode> values) {
        JsonNode body = skeleton;
        for (Map.Entry<JsonPointer, JsonNode> value : values.entrySet()) {
            body = FieldEdits.put(body, value.getKey(), value.getValue());
        }
        return body;
    }

    /**
     * Returns the values to write in order to restore an earlier state. A field that had no value is set to null.
     * Fields for which the contract does not allow the earlier value are omitted.
     */
    public Map<JsonPointer, JsonNode> restoringValues(JsonNode earlierState) {
        Map<JsonPointer, JsonNode> values = new LinkedHashMap<>(requiredValues);
        for (WritableField field : fields) {
            JsonNode value = earlierState.at(field.at());
            JsonNode earlier = value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value;
            if (body(Map.of(field.at(), earlier)).isPresent()) {
                values.put(field.at(), earlier);
            }
        }
        return values;
    }

    // Returns the values of a property in these bodies that the contract allows, and that a response can return
    // unchanged. If there are too many, returns a selection.
    private List<JsonNode> values(
            JsonPointer at, Collection<JsonNode> bodies, JsonNode current, Predicate<JsonNode> canBeReturned) {
        Set<JsonNode> found = new LinkedHashSet<>();
        for (JsonNode body : bodies) {
            JsonNode value = body.at(at);
            if (!value.isMissingNode()
                    && body(Map.of(at, value)).isPresent()
                    && canBeReturned.test(FieldEdits.put(current, at, value))) {
                found.add(value);
            }
        }
        List<JsonNode> all = CapitalLetters.added(
                List.copyOf(found),
                value -> body(Map.of(at, value)).isPresent() && canBeReturned.test(FieldEdits.put(current, at, value)));
        return FieldEdits.selection(all, MAX_VALUES);
    }

    // Returns whether an absent property may be a null that the server omits. It cannot be if the read does not declare
    // the property: a password, for example, is never returned.
    private static boolean mayBeOmittedNull(CompiledSchema readSchema, JsonNode current, JsonPointer at) {
        return current.at(at.head()).isObject() && DeclaredProperties.has(readSchema, at);
    }

    // Sets the required properties to their current values and records these, so that a write of one field does not
    // change another.
    private JsonNode withCurrentValues(JsonNode body, List<JsonPointer> all, JsonNode current) {
        JsonNode result = body;
        for (JsonPointer at : all) {
            JsonNode value = current.at(at);
            if (!result.at(at).isMissingNode() && !value.isMissingNode()) {
                JsonNode changed = TreeEdits.with(result, at, value);
                if (requestSchema.judge(changed).size()
                        <= requestSchema.judge(result).size()) {
                    result = changed;
                    requiredValues.put(at, value);
                }
            }
        }
        return result;
    }
}
