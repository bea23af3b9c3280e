package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A parameter of a request, or a header of an answer (OpenAPI, "Parameter Object" and "Header Object").
 *
 * @param name its name
 * @param in where it stands
 * @param required whether it must be there
 * @param style how its value is written
 * @param explode whether each part of its value is written as a parameter of its own
 * @param schema the schema of its value; empty if it has content instead, or any value will do
 * @param content its value as a document, such as JSON; empty if it is written in a style
 * @param node where the contract writes it
 */
public record Parameter(
        String name,
        In in,
        boolean required,
        Style style,
        boolean explode,
        Optional<BodySchema> schema,
        Optional<Content> content,
        DocumentNode node) {

    /** Returns the schema of its value, whether it is written in a style or as a document; empty if any value will do. */
    public Optional<BodySchema> valueSchema() {
        return schema.or(() -> content.flatMap(Content::schema));
    }

    /** Whether a value keeps the schema, if there is one. */
    public boolean allows(JsonNode value) {
        return schema.filter(rule -> !rule.judge(value).isEmpty()).isEmpty();
    }

    /** Where a parameter stands. */
    public enum In {
        /** In the path, always required. */
        PATH,
        /** In the query. */
        QUERY,
        /** Among the headers. */
        HEADER,
        /** In the Cookie header. */
        COOKIE
    }

    /** How a value is written (OpenAPI, "Style Values"). */
    public enum Style {
        /** Commas between the parts: paths and headers. */
        SIMPLE,
        /** A dot before each part: paths. */
        LABEL,
        /** A semicolon and the name before each part: paths. */
        MATRIX,
        /** The name, an equals sign, the value: queries and cookies. */
        FORM,
        /** Blanks between the parts: queries. */
        SPACE_DELIMITED,
        /** Bars between the parts: queries. */
        PIPE_DELIMITED,
        /** The name of the part in brackets: queries. */
        DEEP_OBJECT
    }
}
