package dev.understudy.jaxrs.stub.type;

import com.palantir.javapoet.ClassName;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.jaxrs.stub.schema.Schema;
import dev.understudy.jaxrs.stub.schema.Schemas;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides the Java types of the schemas of a contract. A schema has the same type at all places, and the same contract
 * always gets the same names.
 */
public final class Types {

    private final Schemas schemas;
    private final TypeNames names;
    private final ScalarTypes scalars;
    private final Components components;
    private final EnumTypes enums;
    private final RecordTypes records;
    private final UnionTypes unions;
    private final Map<Key, NamedType> named = new LinkedHashMap<>();
    private final Set<Key> inProgress = new LinkedHashSet<>();

    /** What identifies a type: the schemas that are combined and, for one of several JSON types, that type. */
    record Key(List<DocumentNode> nodes, String jsonType) {}

    /**
     * Creates the types of a contract.
     *
     * @param scalars the types of strings, numbers and booleans
     */
    public Types(DocumentNode root, Schemas schemas, String modelPackage, ScalarTypes scalars) {
        this.schemas = schemas;
        this.names = new TypeNames(modelPackage);
        this.scalars = scalars;
        this.components = new Components(root, schemas, names);
        this.enums = new EnumTypes(this, names);
        this.records = new RecordTypes(this, schemas);
        this.unions = new UnionTypes(this, schemas, new Discriminators(schemas, components));
        components.all().forEach(component -> resolve(component, components.place(component)));
    }

    /** Returns all generated types in a file of their own. */
    public Collection<NamedType> all() {
        return Collections.unmodifiableCollection(named.values());
    }

    /** Returns the type of the schema at a node; any type if the node does not exist. */
    public TypeUse resolve(DocumentNode node, Place place) {
        return resolve(List.of(node), place);
    }

    /** Returns the JSON types of the schema at a node, other than null; empty if it does not say. */
    public Set<String> jsonTypes(DocumentNode node) {
        return schemas.read(node).types();
    }

    /** Returns the type of what several schemas require together. */
    TypeUse resolve(List<DocumentNode> nodes, Place place) {
        Schema schema = schemas.read(nodes);
        return schema.isEmpty() ? TypeUse.ANY : resolve(schema, "", place).withNullable(schema.isNullable());
    }

    /** Returns the type of a value that has to satisfy one of several schemas. */
    TypeUse resolveAny(List<List<DocumentNode>> choices, Place place) {
        return unions.ofChoices(choices, place);
    }

    /** Returns the record of a component that is derived from a base. */
    TypeUse resolveDerived(DocumentNode component, DocumentNode base) {
        Schema schema = schemas.read(component);
        if (!schema.nodes().equals(List.of(base))) {
            return resolve(component, components.place(component));
        }
        // It adds nothing to its base but its name.
        Schema written = schemas.readAsWritten(component);
        return resolve(written, "object", components.place(component));
    }

    /** Returns the type of one of several JSON types that a schema allows. */
    TypeUse resolve(Schema schema, String jsonType, Place place) {
        Key key = new Key(schema.nodes(), jsonType);
        NamedType known = named.get(key);
        if (known != null) {
            return use(known);
        }
        // A schema that has no type of its own, such as an array of itself, cannot be written as a Java type.
        if (!inProgress.add(key)) {
            return TypeUse.ANY;
        }
        try {
            return create(
                    key, schema, jsonType.isEmpty() ? components.place(schema).orElse(place) : place);
        } finally {
            inProgress.remove(key);
        }
    }

    private TypeUse create(Key key, Schema schema, Place place) {
        if (key.jsonType().isEmpty()) {
            if (enums.isEnum(schema)) {
                return enums.create(key, schema, place);
            }
            if (unions.isUnion(schema)) {
                return unions.create(key, schema, place);
            }
        }
        List<String> types = new ArrayList<>(key.jsonType().isEmpty() ? schema.types() : Set.of(key.jsonType()));
        if (types.contains("number")) {
            types.remove("integer");
        }
        if (types.size() > 1) {
            return unions.ofJsonTypes(key, schema, types, place);
        }
        return switch (types.isEmpty() ? "" : types.get(0)) {
            case "object" -> records.isRecord(schema) ? records.create(key, schema, place) : records.map(schema, place);
            case "array" -> list(schema, place);
            case "string", "integer", "number", "boolean" -> TypeUse.of(scalars.of(types.get(0), schema), false);
            default -> TypeUse.ANY;
        };
    }

    private TypeUse list(Schema schema, Place place) {
        return TypeUse.list(schema.isTuple() ? TypeUse.ANY : resolve(schema.items(), place.inner("item")), false);
    }

    ClassName name(Place place) {
        return place.reserved().orElseGet(() -> names.topLevel(place.typeName()));
    }

    void register(Key key, NamedType type) {
        named.put(key, type);
    }

    /** Returns the generated type with a name, other than nested ones. */
    NamedType named(ClassName name) {
        return named.values().stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    TypeUse use(NamedType type) {
        TypeUse use = TypeUse.of(type.name(), false);
        return type instanceof EnumType only && only.constants().size() == 1
                ? use.withConstant(only.constants().get(0).name())
                : use;
    }
}
