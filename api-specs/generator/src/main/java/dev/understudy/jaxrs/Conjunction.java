package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A schema for the values that several schemas allow, as far as generated code distinguishes values. */
final class Conjunction {

    private static final String NULL = "null";

    private Conjunction() {}

    /** Returns the schemas that limit the values, without those that only combine others; the last schema if none does. */
    static List<Schema<?>> narrowing(List<Schema<?>> schemas) {
        List<Schema<?>> narrowing = schemas.stream()
                .flatMap(Conjunction::combined)
                .filter(Conjunction::isLimited)
                .distinct()
                .toList();
        return narrowing.isEmpty() ? schemas.subList(schemas.size() - 1, schemas.size()) : narrowing;
    }

    private static Stream<Schema<?>> combined(Schema<?> schema) {
        return schema.getAllOf() == null
                ? Stream.of(schema)
                : Stream.concat(schema.getAllOf().stream().flatMap(Conjunction::combined), Stream.of(schema));
    }

    private static boolean isLimited(Schema<?> schema) {
        // Whatever has properties is an object.
        Set<String> types = NamedSchemas.types(schema);
        return schema.get$ref() != null
                || !Set.of("object").containsAll(types)
                || schema.getProperties() != null
                || schema.getRequired() != null
                || schema.getAdditionalProperties() != null
                || schema.getEnum() != null
                || schema.getConst() != null
                || schema.getOneOf() != null
                || schema.getAnyOf() != null;
    }

    /** Returns one schema for several ones without references, but without their properties. */
    static Schema<?> of(List<Schema<?>> schemas) {
        Schema<Object> all = new Schema<>();
        Set<String> types = types(schemas);
        all.setNullable(types.remove(NULL) ? true : null);
        all.setTypes(types.isEmpty() ? null : types);
        all.setType(types.stream().findFirst().orElse(null));
        all.setFormat(last(schemas, Schema::getFormat));
        all.setDescription(last(schemas, Schema::getDescription));
        all.setConst(last(schemas, Schema::getConst));
        all.setEnum(listed(schemas));
        List<Schema<?>> items = schemas.stream()
                .<Schema<?>>map(Schema::getItems)
                .filter(Objects::nonNull)
                .toList();
        all.setItems(items.isEmpty() ? null : new Schema<>().allOf(new ArrayList<>(items)));
        Stream<Object> additional =
                schemas.stream().map(Schema::getAdditionalProperties).filter(Objects::nonNull);
        all.setAdditionalProperties(additional
                .reduce((one, other) -> Boolean.FALSE.equals(one) || Boolean.TRUE.equals(other) ? one : other)
                .orElse(null));
        return all;
    }

    /** Returns the types that all schemas with a type allow; null is one of them. An integer is a number. */
    private static Set<String> types(List<Schema<?>> schemas) {
        Optional<Set<String>> common = schemas.stream()
                .map(Conjunction::typesWithNull)
                .filter(each -> !each.isEmpty())
                .reduce(Conjunction::common);
        return new LinkedHashSet<>(common.orElseGet(Set::of));
    }

    private static Set<String> typesWithNull(Schema<?> schema) {
        Set<String> types = new LinkedHashSet<>(NamedSchemas.types(schema));
        if (Boolean.TRUE.equals(schema.getNullable()) && !types.isEmpty()) {
            types.add(NULL);
        }
        return types;
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        Set<String> common = new LinkedHashSet<>(some);
        common.removeIf(type -> !others.contains(type) && !(type.equals("integer") && others.contains("number")));
        if (some.contains("number") && others.contains("integer")) {
            common.add("integer");
        }
        if (common.isEmpty()) {
            throw new IllegalArgumentException(
                    "No value has the types %s and %s, which allOf combines.".formatted(some, others));
        }
        return common;
    }

    private static List<Object> listed(List<Schema<?>> schemas) {
        return schemas.stream()
                .map(Schema::getEnum)
                .filter(Objects::nonNull)
                .<List<Object>>map(ArrayList::new)
                .reduce((some, others) -> {
                    some.retainAll(others);
                    return some;
                })
                .orElse(null);
    }

    private static <T> T last(List<Schema<?>> schemas, Function<Schema<?>, T> keyword) {
        return schemas.stream()
                .map(keyword)
                .filter(Objects::nonNull)
                .reduce((one, next) -> next)
                .orElse(null);
    }
}
