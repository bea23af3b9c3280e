package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The values that a schema lists with the keywords enum and const. */
final class ListedValues {

    private ListedValues() {}

    /** Returns the values that a schema lists, without null. */
    static Stream<?> of(Schema<?> schema) {
        List<?> values = schema.getEnum() != null
                ? schema.getEnum()
                : Optional.ofNullable(schema.getConst()).map(List::of).orElse(List.of());
        return values.stream().filter(Objects::nonNull);
    }

    /** Returns the type in JSON Schema of the values that a schema lists; empty if they have no common type. */
    static Optional<String> typeName(Schema<?> schema) {
        Set<String> types = new TreeSet<>();
        of(schema).forEach(value -> types.add(typeName(value)));
        return types.size() == 1 ? types.stream().findFirst() : Optional.empty();
    }

    private static String typeName(Object value) {
        if (value instanceof Number) {
            return "number";
        }
        return value instanceof Boolean ? "boolean" : "string";
    }

    /** Returns whether a schema lists null. */
    static boolean includesNull(Schema<?> schema) {
        return schema.getEnum() != null && schema.getEnum().stream().anyMatch(Objects::isNull);
    }
}
