package dev.understudy.contract.style;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.schema.Shape;
import dev.understudy.contract.syntax.MalformedJsonException;
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
 * Reads the value of a parameter, header, form or plain text. A text can represent several values, such as a string and
 * a number; they are called its readings. Each method returns the readings, the most likely first, and throws {@link
 * UnreadableValueException} if the text is not in the declared style.
 */
public final class ParameterReader {

    private ParameterReader() {}

    /**
     * Reads a parameter of a request. The result is empty if the query or the cookies do not contain the parameter.
     *
     * @param text the part of the request that contains the parameter, as sent: for a path parameter its value in the
     *     path, for a query parameter the complete query, for a header the field value, for a cookie the complete
     *     Cookie header
     */
    public static Optional<List<JsonNode>> read(Parameter parameter, String text) {
        return switch (parameter.in()) {
            case PATH -> Optional.of(path(parameter, text));
            case QUERY -> query(parameter, text);
            case HEADER -> Optional.of(header(parameter, text));
            case COOKIE -> cookie(parameter, text);
        };
    }

    /** Reads a path parameter from its value in the path, still percent-encoded. */
    static List<JsonNode> path(Parameter parameter, String text) {
        return text(parameter, text, PercentDecoder::decode);
    }

    /** Reads a header from its field value. The caller joins the values of several field lines with commas. */
    public static List<JsonNode> header(Parameter parameter, String text) {
        return text(parameter, text.strip(), String::strip);
    }

    /** Reads a query parameter from the complete query, still percent-encoded; empty if it is absent. */
    static Optional<List<JsonNode>> query(Parameter parameter, String query) {
        return pairs(parameter, split(query, "&"));
    }

    /** Reads a cookie parameter from the complete Cookie header; empty if it is absent. */
    static Optional<List<JsonNode>> cookie(Parameter parameter, String cookies) {
        return pairs(parameter, split(cookies, ";"));
    }

    /** Reads a complete body of type application/x-www-form-urlencoded. */
    public static List<JsonNode> form(CompiledSchema schema, String body) {
        List<Map.Entry<String, String>> pairs = split(body, "&");
        return StyledPairs.form(schema.shape(), pairs);
    }

    /** Reads a complete body of type text/plain. */
    public static List<JsonNode> text(CompiledSchema schema, String text) {
        return Scalars.readings(text, schema.shape());
    }

    private static List<JsonNode> text(Parameter parameter, String text, UnaryOperator<String> decode) {
        if (parameter.content().isPresent()) {
            return content(parameter, decode.apply(text));
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
                    .map(pair -> content(parameter, PercentDecoder.decodeForm(pair.getValue())));
        }
        return new StyledPairs(parameter, shape(parameter).orElseThrow(), pairs).readings();
    }

    private static Optional<Shape> shape(Parameter parameter) {
        return parameter.schema().map(CompiledSchema::shape);
    }

    private static List<JsonNode> content(Parameter parameter, String text) {
        if (parameter.content().filter(content -> content.mediaType().isJson()).isEmpty()) {
            return List.of(JsonNodeFactory.instance.stringNode(text));
        }
        try {
            return List.of(StrictJson.read(text.getBytes(StandardCharsets.UTF_8)));
        } catch (MalformedJsonException e) {
            throw new UnreadableValueException("one JSON value, but " + e.getMessage());
        }
    }

    private static List<Map.Entry<String, String>> split(String text, String separator) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String pair : text.split(separator, -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!name.isBlank()) {
                pairs.add(Map.entry(
                        PercentDecoder.decodeForm(name.strip()), equals < 0 ? "" : pair.substring(equals + 1)));
            }
        }
        return pairs;
    }
}
