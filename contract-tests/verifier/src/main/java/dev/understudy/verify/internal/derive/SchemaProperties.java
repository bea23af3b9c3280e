package dev.understudy.verify.internal.derive;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JsonPointer;

/** Finds the properties of a schema, including those of nested objects. */
public final class SchemaProperties {

    private static final int MAX_DEPTH = 6;
    // Schemas that refer to many others have more properties than a run can test.
    private static final int MAX_PROPERTIES = 200;
    private static final int MAX_VISITED = 2_000;

    private final SchemaAlternatives alternatives;
    private final CompiledSchema schema;

    public SchemaProperties(CompiledSchema schema, Documents documents) {
        this.alternatives = new SchemaAlternatives(documents);
        this.schema = schema;
    }

    /**
     * Returns the locations of the optional properties, each of which a request can include or omit independently. For
     * a required object, or an object without required properties, its properties are returned instead of the object.
     */
    public List<JsonPointer> optionalProperties() {
        return locations(false);
    }

    /** Returns the locations of {@link #optionalProperties} together with those of the required properties. */
    public List<JsonPointer> writableProperties() {
        return locations(true);
    }

    /** Returns the locations of strings with a format, parents before children. */
    public List<JsonPointer> stringsWithFormat(String format) {
        return locationsOf(
                alternative -> alternative.text("format").filter(format::equals).isPresent());
    }

    /** Returns the locations of arrays whose items are unique, so that they represent sets. */
    public List<JsonPointer> arraysOfUniqueItems() {
        return locationsOf(alternative -> alternative.parts().stream()
                .anyMatch(part -> part.child("uniqueItems").value().asBoolean(false)));
    }

    /** Returns the locations of values that have a default. */
    public List<JsonPointer> propertiesWithDefault() {
        return locationsOf(alternative -> alternative.parts().stream()
                .anyMatch(part -> part.child("default").exists()));
    }

    private List<JsonPointer> locationsOf(Predicate<AllOfSchemas> wanted) {
        List<JsonPointer> found = new ArrayList<>();
        Deque<Location> locations = new ArrayDeque<>();
        locations.add(new Location(List.of(schema.node()), JsonPointer.empty(), 0));
        for (int i = 0; i < MAX_VISITED && !locations.isEmpty(); i++) {
            Location location = locations.removeFirst();
            for (AllOfSchemas alternative : alternatives.of(location.schemas())) {
                if (wanted.test(alternative) && !found.contains(location.at())) {
                    found.add(location.at());
                }
                if (location.depth() < MAX_DEPTH) {
                    alternative.properties().forEach((name, property) -> locations.add(location.below(name, property)));
                }
            }
        }
        return found;
    }

    private List<JsonPointer> locations(boolean includeRequired) {
        List<JsonPointer> found = new ArrayList<>();
        collect(List.of(schema.node()), JsonPointer.empty(), includeRequired, found, 0);
        return found;
    }

    private void collect(
            List<DocumentNode> schemas, JsonPointer at, boolean includeRequired, List<JsonPointer> found, int depth) {
        Optional<AllOfSchemas> object = object(schemas);
        if (object.isEmpty() || depth > MAX_DEPTH || found.size() >= MAX_PROPERTIES) {
            return;
        }
        for (Map.Entry<String, List<DocumentNode>> property :
                object.get().properties().entrySet()) {
            JsonPointer location = at.appendProperty(property.getKey());
            boolean required = object.get().required().contains(property.getKey());
            Optional<AllOfSchemas> inner = object(property.getValue());
            boolean hasProperties =
                    inner.isPresent() && !inner.get().properties().isEmpty();
            // The single property of a root is treated as an envelope: its properties are returned instead.
            boolean onlyProperty = depth == 0 && object.get().properties().size() == 1;
            if (hasProperties
                    && (required || onlyProperty || inner.get().required().isEmpty())) {
                collect(property.getValue(), location, includeRequired, found, depth + 1);
            } else if ((includeRequired || !required)
                    && !ReadOnlyProperties.isReadOnly(property.getValue(), alternatives)) {
                found.add(location);
            }
        }
    }

    // The first alternative of an if/then/else usually requires the fewest properties, so most of them are optional.
    private Optional<AllOfSchemas> object(List<DocumentNode> schemas) {
        return alternatives.of(schemas).stream()
                .filter(alternative -> !alternative.properties().isEmpty())
                .findFirst();
    }

    private record Location(List<DocumentNode> schemas, JsonPointer at, int depth) {

        Location below(String name, List<DocumentNode> property) {
            return new Location(property, at.appendProperty(name), depth + 1);
        }
    }
}
