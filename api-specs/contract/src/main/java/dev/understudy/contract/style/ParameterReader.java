package dev.understudy.contract.style;

import dev.understudy.contract.BodySchema;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.schema.Shape;
import dev.understudy.contract.syntax.MalformedJson;
import dev.understudy.contract.syntax.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads the value of a parameter or header. Each method returns every value that the text can mean, the likeliest
 * first, and throws {@link UnreadableStyle} if the text is not written as declared.
 */
public final class ParameterReader {

    private ParameterReader() {}

    /**
     * Reads a parameter from the part of a request that holds it, as it was sent: a path parameter from its part of the
     * path, a query parameter from the whole query, a header from its value, a cookie from the whole Cookie header.
     * Empty if the query or the cookies do not have it.
     */
    public static Optional<List<JsonNode>> read(Parameter parameter, String text) {
        return switch (parameter.in()) {
            case PATH -> Optional.of(path(parameter, text));
            case QUERY -> query(parameter, text);
            case HEADER -> Optional.of(header(parameter, text));
            case COOKIE -> cookie(parameter, text);
        };
    }

    /** The value of a path parameter from its part of the path, still percent-encoded. */
    static List<JsonNode> path(Parameter parameter, String text) {
        return text(parameter, text, Percent::decode);
    }

    /** The value of a header from its line, or from its lines joined by commas. */
    public static List<JsonNode> header(Parameter parameter, String text) {
        return text(parameter, text.strip(), String::strip);
    }

    /** The value of a query parameter from the whole query, still percent-encoded; empty if it is not there. */
    static Optional<List<JsonNode>> query(Parameter parameter, String query) {
        return pairs(parameter, split(query, "&"));
    }

    /** The value of a cookie parameter from the whole Cookie header; empty if it is not there. */
    static Optional<List<JsonNode>> cookie(Parameter parameter, String cookies) {
        return pairs(parameter, split(cookies, ";"));
    }

    /** The value of a whole body of type application/x-www-form-urlencoded. */
    public static List<JsonNode> form(BodySchema schema, String body) {
        List<Map.Entry<String, String>> pairs = split(body, "&");
        return StyledPairs.form(schema.shape(), pairs);
    }

    /** What a whole text means to a schema: the body of an answer of type text/plain. */
    public static List<JsonNode> text(BodySchema schema, String text) {
        return Scalars.readings(text, schema.shape());
    }

    private static List<JsonNode> text(Parameter parameter, String text, UnaryOperator<String> decode) {
        if (parameter.content().isPresent()) {
            return document(parameter, decode.apply(text));
        }
        return shape(parameter)
                .map(shape -> new StyledText(parameter, shape, decode).readings(text))
                .orElseGet(() -> List.of(JsonNodeFactory.instance.stringNode(text)));
    }

    private static Optional<List<JsonNode>> pairs(Parameter parameter, List<Map.Entry<String, String>> pairs) {
        if (parameter.content().isPresent() || parameter.schema().isEmpty()) {
            return pairs.stream()
                    .filter(pair -> pair.getKey().equals(parameter.name()))
                    .findFirst()
                    .map(pair -> document(parameter, Percent.decodeForm(pair.getValue())));
        }
        return new StyledPairs(parameter, shape(parameter).orElseThrow(), pairs).readings();
    }

    private static Optional<Shape> shape(Parameter parameter) {
        return parameter.schema().map(BodySchema::shape);
    }

    private static List<JsonNode> document(Parameter parameter, String text) {
        if (parameter.content().filter(content -> content.mediaType().isJson()).isEmpty()) {
            return List.of(JsonNodeFactory.instance.stringNode(text));
        }
        try {
            return List.of(StrictJson.read(text.getBytes(StandardCharsets.UTF_8)));
        } catch (MalformedJson e) {
            throw new UnreadableStyle("one JSON value, but " + e.getMessage());
        }
    }

    private static List<Map.Entry<String, String>> split(String text, String separator) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String pair : text.split(separator, -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!name.isBlank()) {
                pairs.add(Map.entry(Percent.decodeForm(name.strip()), equals < 0 ? "" : pair.substring(equals + 1)));
            }
        }
        return pairs;
    }
}
