package dev.understudy.contract.style;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.schema.Shape;
import dev.understudy.contract.syntax.JsonLimitException;
import dev.understudy.contract.syntax.MalformedJsonException;
import dev.understudy.contract.syntax.PercentEncoding;
import dev.understudy.contract.syntax.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads the value of a parameter, header, form or plain text. A text can represent several values, such as a string and
 * a number; they are called its readings. Each method returns the readings, the most likely first, and throws {@link
 * UnreadableValueException} if the text is not in the declared style.
 */
public final class ParameterReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<JsonNode> EMPTY_VALUE = List.of(NODES.stringNode(""));

    // By RFC 6570, a value is percent-encoded, but most cookies are written by other software.
    private static final List<UnaryOperator<String>> COOKIE_DECODERS = List.of(
            text -> PercentDecoder.decode(PercentEncoding.encodeStrayPercents(text.strip())),
            String::strip,
            text -> text.strip().replaceFirst("^\"(.*)\"$", "$1"));

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
        List<Map.Entry<String, String>> pairs = NameValuePairs.form(query);
        if (parameter.allowsEmptyValue() && hasOnlyEmptyValues(parameter, pairs)) {
            return Optional.of(EMPTY_VALUE);
        }
        return pairs(parameter, pairs, PercentDecoder::decodeForm);
    }

    /** Returns whether these are the readings of a parameter that was sent with an empty value. */
    static boolean isEmptyValue(List<JsonNode> readings) {
        return readings.equals(EMPTY_VALUE);
    }

    /**
     * Reads a cookie parameter from the complete Cookie header; empty if it is absent. Clients send a value as it is,
     * percent-encoded or in quotes, so it has up to three readings.
     */
    static Optional<List<JsonNode>> cookie(Parameter parameter, String cookies) {
        List<Map.Entry<String, String>> pairs = NameValuePairs.cookies(cookies);
        Set<JsonNode> readings = new LinkedHashSet<>();
        for (UnaryOperator<String> decode : COOKIE_DECODERS) {
            pairs(parameter, pairs, decode).ifPresent(readings::addAll);
        }
        return readings.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(readings));
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
                .orElseGet(() -> List.of(NODES.stringNode(text)));
    }

    private static Optional<List<JsonNode>> pairs(
            Parameter parameter, List<Map.Entry<String, String>> pairs, UnaryOperator<String> decode) {
        if (parameter.content().isPresent() || parameter.schema().isEmpty()) {
            return pairs.stream()
                    .filter(pair -> pair.getKey().equals(parameter.name()))
                    .findFirst()
                    .map(pair -> content(parameter, decode.apply(pair.getValue())));
        }
        return new StyledPairs(parameter, shape(parameter).orElseThrow(), pairs, decode).readings();
    }

    private static boolean hasOnlyEmptyValues(Parameter parameter, List<Map.Entry<String, String>> pairs) {
        List<String> values = pairs.stream()
                .filter(pair -> pair.getKey().equals(parameter.name()))
                .map(Map.Entry::getValue)
                .toList();
        return !values.isEmpty() && values.stream().allMatch(String::isEmpty);
    }

    private static Optional<Shape> shape(Parameter parameter) {
        return parameter.schema().map(CompiledSchema::shape);
    }

    private static List<JsonNode> content(Parameter parameter, String text) {
        if (parameter.content().filter(content -> content.mediaType().isJson()).isEmpty()) {
            return List.of(NODES.stringNode(text));
        }
        try {
            return List.of(StrictJson.read(text.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonLimitException e) {
            throw new UnreadableValueException(e);
        } catch (MalformedJsonException e) {
            throw new UnreadableValueException("one JSON value, but " + e.getMessage());
        }
    }
}
