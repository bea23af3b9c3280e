package dev.understudy.jaxrs.stub.type;

import com.palantir.javapoet.ClassName;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.jaxrs.stub.schema.Schema;
import dev.understudy.jaxrs.stub.schema.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes sealed interfaces of schemas with alternatives. */
final class UnionTypes {

    private final Types types;
    private final Schemas schemas;
    private final Discriminators discriminators;

    UnionTypes(Types types, Schemas schemas, Discriminators discriminators) {
        this.types = types;
        this.schemas = schemas;
        this.discriminators = discriminators;
    }

    /** Returns whether a schema is one of several alternatives, and not an object that only varies with them. */
    boolean isUnion(Schema schema) {
        if (discriminators.isBase(schema)) {
            return true;
        }
        List<List<DocumentNode>> unions = schema.alternatives();
        if (unions.size() != 1 || refersToItself(schema, unions.get(0))) {
            return false;
        }
        Set<String> own = schema.properties().keySet();
        return own.isEmpty()
                || unions.get(0).stream()
                        .allMatch(
                                each -> schemas.read(each).properties().keySet().containsAll(own));
    }

    // The alternatives of a base that are derived from it do not make its children unions.
    private boolean refersToItself(Schema schema, List<DocumentNode> union) {
        return union.stream()
                .anyMatch(each -> schema.nodes().equals(schemas.read(each).nodes()));
    }

    TypeUse create(Types.Key key, Schema schema, Place place) {
        if (discriminators.isBase(schema)) {
            return createInherited(key, schema, place);
        }
        List<DocumentNode> alternatives = schema.alternatives().get(0);
        Optional<TypeUse> same = sameScalar(alternatives, place);
        if (same.isPresent()) {
            return same.get();
        }
        UnionType union = start(key, schema, place);
        alternatives.forEach(each -> {
            Schema alternative = schemas.read(each);
            Place inner = alternativePlace(place, union, each);
            add(
                    union,
                    alternative.isEmpty() ? TypeUse.ANY : types.resolve(alternative, "", inner),
                    schemas.reference(each),
                    "",
                    discriminators.values(schema, each));
        });
        return types.use(union);
    }

    private TypeUse createInherited(Types.Key key, Schema schema, Place place) {
        UnionType union = start(key, schema, place);
        discriminators.children(schema).forEach((name, child) -> {
            TypeUse use = types.resolveDerived(child, schema.nodes().get(0));
            add(union, use, schemas.reference(child), "", discriminators.values(schema, child));
        });
        DocumentNode base = schema.nodes().get(0);
        Types.Key own = new Types.Key(schema.nodes(), "object");
        TypeUse use = types.resolve(schema, own.jsonType(), Place.named(place.typeName() + "Base"));
        add(union, use, schemas.reference(base), "", discriminators.values(schema, base));
        return types.use(union);
    }

    /** Returns the type of a schema that allows several JSON types. */
    TypeUse ofJsonTypes(Types.Key key, Schema schema, List<String> jsonTypes, Place place) {
        UnionType union = start(key, schema, place);
        for (String jsonType : jsonTypes) {
            TypeUse use = types.resolve(schema, jsonType, place.topLevel().inner(jsonType));
            add(union, use, "", jsonType, List.of());
        }
        return types.use(union);
    }

    /** Returns the type of a value that has to satisfy one of several schemas, which are written at different places. */
    TypeUse ofChoices(List<List<DocumentNode>> choices, Place place) {
        Map<Object, TypeUse> distinct = new LinkedHashMap<>();
        for (List<DocumentNode> choice : choices) {
            TypeUse use = types.resolve(choice, place);
            distinct.merge(use.type(), use, (one, other) -> one.withNullable(one.isNullable() || other.isNullable()));
        }
        boolean isNullable = distinct.values().stream().anyMatch(TypeUse::isNullable);
        if (distinct.size() == 1) {
            return distinct.values().iterator().next().withNullable(isNullable);
        }
        List<DocumentNode> nodes =
                choices.stream().map(choice -> choice.get(0)).distinct().toList();
        Types.Key key = new Types.Key(nodes, "choice");
        UnionType union = start(key, schemas.read(List.of()), place);
        choices.forEach(
                choice -> add(union, types.resolve(choice, place), schemas.reference(choice.get(0)), "", List.of()));
        return types.use(union).withNullable(isNullable);
    }

    private UnionType start(Types.Key key, Schema schema, Place place) {
        UnionType union = new UnionType(
                types.name(place.topLevel()), schema.text("description"), discriminators.property(schema));
        types.register(key, union);
        return union;
    }

    // Texts with different formats are one type, String, and so are numbers.
    private Optional<TypeUse> sameScalar(List<DocumentNode> alternatives, Place place) {
        Set<Set<String>> jsonTypes = alternatives.stream()
                .map(each -> schemas.read(each).types())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (jsonTypes.size() != 1) {
            return Optional.empty();
        }
        Set<String> only = jsonTypes.iterator().next();
        if (only.equals(Set.of("string"))) {
            boolean isOneEnum = alternatives.stream()
                            .map(each -> schemas.read(each).nodes())
                            .distinct()
                            .count()
                    == 1;
            return isOneEnum
                    ? Optional.of(types.resolve(alternatives.get(0), place))
                    : Optional.of(TypeUse.of(ClassName.get(String.class), false));
        }
        return Optional.empty();
    }

    private static Place alternativePlace(Place place, UnionType union, DocumentNode alternative) {
        String title = alternative.child("title").text("");
        return title.matches("[A-Za-z][A-Za-z0-9 _-]*")
                ? Place.named(title)
                : place.topLevel().inner("alternative " + (union.alternatives().size() + 1));
    }

    private void add(UnionType union, TypeUse use, String schema, String jsonType, List<String> values) {
        Optional<NamedType> type =
                use.type() instanceof ClassName name ? Optional.ofNullable(types.named(name)) : Optional.empty();
        boolean canImplement = type.isPresent()
                && type.get().name().enclosingClassName() == null
                && !leadsTo(union, type.get().name(), new LinkedHashSet<>());
        if (canImplement) {
            type.get().addUnion(union.name());
            union.add(new UnionType.Alternative(type.get().name(), Optional.empty(), schema, jsonType, values));
        } else {
            union.add(new UnionType.Alternative(wrapperName(union, use), Optional.of(use), schema, jsonType, values));
        }
    }

    // An interface cannot extend itself, directly or through others.
    private boolean leadsTo(NamedType from, ClassName target, Set<ClassName> seen) {
        return from.name().equals(target)
                || (seen.add(from.name())
                        && from.unions().stream().anyMatch(each -> leadsTo(types.named(each), target, seen)));
    }

    private static ClassName wrapperName(UnionType union, TypeUse use) {
        String simple = use.isList() ? "List" : use.isMap() ? "Map" : ((ClassName) use.type()).simpleName();
        Set<String> taken = union.alternatives().stream()
                .map(each -> each.type().simpleName())
                .collect(Collectors.toSet());
        taken.add(union.name().simpleName());
        List<String> names = new ArrayList<>(taken);
        return union.name().nestedClass(Identifiers.free(simple + "Value", names::contains));
    }
}
