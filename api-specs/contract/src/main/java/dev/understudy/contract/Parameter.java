package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A parameter of a request, or a header of a response (OpenAPI, "Parameter Object" and "Header Object").
 *
 * @param name the name
 * @param in the location
 * @param required whether the parameter must be present
 * @param style the serialisation of the value
 * @param explode whether each item or property of the value is serialised separately
 * @param schema the schema of the value; empty if {@code content} declares it, or any value is valid
 * @param content the content of the value, such as JSON; empty if the value is serialised in a style
 * @param node the parameter's node in the contract
 */
public record Parameter(
        String name,
        In in,
        boolean required,
        Style style,
        boolean explode,
        Optional<CompiledSchema> schema,
        Optional<Content> content,
        DocumentNode node) {

    /** Returns the schema of the value, from {@code schema} or {@code content}; empty if any value is valid. */
    public Optional<CompiledSchema> valueSchema() {
        return schema.or(() -> content.flatMap(Content::schema));
    }

    /** Returns whether a value satisfies the schema in {@link #valueSchema()}; true if that is empty. */
    public boolean allows(JsonNode value) {
        return valueSchema()
                .filter(declared -> !declared.judge(value).isEmpty())
                .isEmpty();
    }

    /** Returns whether a query may contain the parameter with an empty value, whatever its schema requires. */
    public boolean allowsEmptyValue() {
        return in == In.QUERY && node.child("allowEmptyValue").isTrue();
    }

    /** The location of a parameter. */
    public enum In {
        /** In the path; always required. */
        PATH,
        /** In the query. */
        QUERY,
        /** In a header field. */
        HEADER,
        /** In the Cookie header. */
        COOKIE
    }

    /**
     * The serialisation of a value (OpenAPI, "Style Values"). The parts of a value are the elements of an array, or the
     * names and values of an object's properties.
     */
    public enum Style {
        /** The parts separated by commas, in paths and headers. */
        SIMPLE,
        /** A dot before each part, in paths. */
        LABEL,
        /** A semicolon and the name before each part, in paths. */
        MATRIX,
        /** The name, an equals sign and the value, in queries and cookies. */
        FORM,
        /** The parts separated by spaces, in queries. */
        SPACE_DELIMITED,
        /** The parts separated by vertical bars, in queries. */
        PIPE_DELIMITED,
        /** The name of the parameter, then the name of each property in brackets, in queries. */
        DEEP_OBJECT;

        /** Returns the style with a name of OpenAPI, such as {@code deepObject}; empty if there is none. */
        public static Optional<Style> of(String name) {
            return Stream.of(values())
                    .filter(style -> style.name().replace("_", "").equalsIgnoreCase(name))
                    .findFirst();
        }
    }
}
