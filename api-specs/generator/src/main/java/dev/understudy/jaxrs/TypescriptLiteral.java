package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the values of the keywords enum and const, and names, as literals of TypeScript. */
final class TypescriptLiteral {

    private TypescriptLiteral() {}

    /** Returns the type of the values that a schema lists, without null. */
    static String union(Schema<?> schema) {
        String union = ListedValues.of(schema).map(TypescriptLiteral::literal).collect(Collectors.joining(" | "));
        return union.isEmpty() ? "never" : union;
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
