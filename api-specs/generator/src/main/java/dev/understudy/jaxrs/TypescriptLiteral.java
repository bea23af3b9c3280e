package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the values of the keywords enum and const, and names, as literals of TypeScript. */
final class TypescriptLiteral {

    /** The type of the texts that a later version of the contract lists; see {@code runtime/unforeseen.ts}. */
    static final String LATER = "DeclaredLater.Text";

    private TypescriptLiteral() {}

    /**
     * Returns the type of the values that a schema lists, without null. To texts, it adds the type of those that the contract
     * lists later, so that no program can list all of them.
     */
    static String union(Schema<?> schema) {
        List<?> values = ListedValues.of(schema).toList();
        boolean anyText = values.stream().anyMatch(String.class::isInstance);
        String union = Stream.concat(
                        values.stream().map(TypescriptLiteral::literal), anyText ? Stream.of(LATER) : Stream.empty())
                .collect(Collectors.joining(" | "));
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
