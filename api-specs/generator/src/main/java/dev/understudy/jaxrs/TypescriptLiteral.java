package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the values of the keywords enum and const, and names, as literals of TypeScript. */
final class TypescriptLiteral {

    private TypescriptLiteral() {}

    /** Returns the type of the values that a schema lists, without null. */
    static String union(Schema<?> schema) {
        String union = values(schema).map(TypescriptLiteral::literal).collect(Collectors.joining(" | "));
        return union.isEmpty() ? "never" : union;
    }

    /** Returns the type in JSON Schema of the values that a schema lists; empty if they have no common type. */
    static Optional<String> typeName(Schema<?> schema) {
        Set<String> types = new TreeSet<>();
        values(schema).forEach(value -> types.add(typeName(value)));
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

    /** Returns the values that a schema lists, without null. */
    static Stream<?> values(Schema<?> schema) {
        List<?> values = schema.getEnum() != null
                ? schema.getEnum()
                : Optional.ofNullable(schema.getConst()).map(List::of).orElse(List.of());
        return values.stream().filter(Objects::nonNull);
    }

    private static String literal(Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof String text) {
            return quote(text);
        }
        throw new IllegalArgumentException(
                "The client cannot be generated for enum and const with the value %s, which is a %s."
                        .formatted(value, value.getClass().getSimpleName()));
    }

    /** Returns the name of a property as it is written in a type or an object. */
    static String key(String name) {
        if (name.equals("__proto__")) {
            return "[\"__proto__\"]";
        }
        return name.matches("[A-Za-z_$][A-Za-z0-9_$]*") ? name : quote(name);
    }

    private static String quote(String text) {
        return "\""
                + text.chars()
                        .mapToObj(each -> each < ' ' || each == '"' || each == '\\' || each > '~'
                                ? String.format(Locale.ROOT, "\\u%04x", each)
                                : Character.toString(each))
                        .collect(Collectors.joining())
                + "\"";
    }
}
