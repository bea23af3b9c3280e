package dev.understudy.jaxrs.stub.type;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.jaxrs.stub.schema.Schema;
import dev.understudy.jaxrs.stub.schema.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes records of schemas with properties, and maps of other objects. */
final class RecordTypes {

    // A method of generated records.
    private static final String BUILDER = "builder";

    private final Types types;
    private final Schemas schemas;

    RecordTypes(Types types, Schemas schemas) {
        this.types = types;
        this.schemas = schemas;
    }

    boolean isRecord(Schema schema) {
        return !schema.properties().isEmpty()
                || (!schema.required().isEmpty() && schema.isOpen())
                || !schema.alternatives().isEmpty();
    }

    TypeUse map(Schema schema, Place place) {
        return TypeUse.map(additional(schema, place), false);
    }

    private TypeUse additional(Schema schema, Place place) {
        return schema.hasPatternProperties() || schema.additionalProperties().isEmpty()
                ? TypeUse.ANY
                : types.resolve(schema.additionalProperties(), place.inner("value"));
    }

    TypeUse create(Types.Key key, Schema schema, Place place) {
        RecordType record = new RecordType(types.name(place.topLevel()), schema.text("description"));
        types.register(key, record);
        Map<String, List<List<DocumentNode>>> properties = properties(schema);
        // Jackson cannot tell this component from a property with the same name in JSON.
        String additional = Identifiers.free("additionalProperties", properties::containsKey);
        Set<String> names = new LinkedHashSet<>(Set.of(additional));
        properties.forEach((wireName, choices) -> {
            String name = Identifiers.member(wireName);
            name = name.equals(BUILDER) ? "property" + Identifiers.type(name) : name;
            name = Identifiers.free(name, names::contains);
            names.add(name);
            record.add(property(record, schema, wireName, name, choices));
        });
        if (schema.isOpen()) {
            record.setAdditional(additional, additional(schema, Place.property(record, "additional")));
        }
        return types.use(record);
    }

    private RecordType.Property property(
            RecordType record, Schema schema, String wireName, String name, List<List<DocumentNode>> choices) {
        Place place = Place.property(record, wireName);
        Schema first = schemas.read(choices.get(0));
        return new RecordType.Property(
                wireName,
                name,
                choices.size() == 1 ? types.resolve(choices.get(0), place) : types.resolveAny(choices, place),
                schema.required().contains(wireName),
                first.isTrue("readOnly"),
                first.isTrue("writeOnly"),
                choices.get(0).stream()
                        .map(node -> node.child("description"))
                        .filter(text ->
                                text.value().isString() && !text.text("").isBlank())
                        .map(text -> text.text("").strip())
                        .findFirst()
                        .or(() -> first.text("description")));
    }

    /**
     * Returns the schemas of each property. A property that only alternatives of the schema declare has those of each
     * alternative that does.
     */
    private Map<String, List<List<DocumentNode>>> properties(Schema schema) {
        Map<String, List<List<DocumentNode>>> properties = new LinkedHashMap<>();
        schema.properties().forEach((name, nodes) -> properties.put(name, List.of(nodes)));
        Map<String, List<List<DocumentNode>>> optional = new LinkedHashMap<>();
        addAlternatives(schema, optional, new LinkedHashSet<>(schema.nodes()));
        optional.forEach(properties::putIfAbsent);
        // The schema of a required property that is not declared is that of additional properties.
        if (schema.isOpen()) {
            schema.required().forEach(name -> properties.putIfAbsent(name, List.of(schema.additionalProperties())));
        }
        return properties;
    }

    private void addAlternatives(
            Schema schema, Map<String, List<List<DocumentNode>>> properties, Set<DocumentNode> seen) {
        for (List<DocumentNode> union : schema.alternatives()) {
            for (DocumentNode alternative : union) {
                Schema read = schemas.read(alternative);
                if (seen.addAll(read.nodes())) {
                    read.properties()
                            .forEach((name, nodes) -> properties
                                    .computeIfAbsent(name, any -> new ArrayList<>())
                                    .add(nodes));
                    addAlternatives(read, properties, seen);
                }
            }
        }
    }
}
