package dev.understudy.contract.style;

import dev.understudy.contract.Parameter;
import dev.understudy.contract.schema.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads the value of a path parameter or header, which is one text rather than name-value pairs. */
final class StyledText {

    private final Parameter parameter;
    private final Shape shape;
    private final UnaryOperator<String> decode;

    StyledText(Parameter parameter, Shape shape, UnaryOperator<String> decode) {
        this.parameter = parameter;
        this.shape = shape;
        this.decode = decode;
    }

    /** Returns all readings of the text, the most likely first. */
    List<JsonNode> readings(String text) {
        return switch (parameter.style()) {
            case LABEL -> label(text);
            case MATRIX -> matrix(text);
            default -> readings(text, text, split(text, ","));
        };
    }

    private List<JsonNode> label(String text) {
        if (!text.startsWith(".")) {
            throw new UnreadableValueException("a dot before the value (style label)");
        }
        String value = text.substring(1);
        // Without explode, OpenAPI 3.0 separates the parts by dots, and OpenAPI 3.1 by commas.
        boolean isDotSeparated = parameter.explode() || !value.contains(",");
        return readings(value, value, split(value, isDotSeparated ? "." : ","));
    }

    private List<JsonNode> matrix(String text) {
        if (!text.startsWith(";")) {
            throw new UnreadableValueException("a semicolon before the value (style matrix)");
        }
        String value = text.substring(1);
        String prefix = parameter.name() + "=";
        boolean isNameOnly = value.equals(parameter.name());
        if (parameter.explode() && shape.hasType("object")) {
            return List.of(CompoundValues.objectOfNameValueParts(split(value, ";"), shape));
        }
        if (!value.startsWith(prefix) && !isNameOnly) {
            throw new UnreadableValueException(";" + prefix + "… (style matrix)");
        }
        String unprefixed = isNameOnly ? "" : value.substring(prefix.length());
        List<String> parts = parameter.explode() ? split(unprefixed, ";" + prefix) : split(unprefixed, ",");
        return readings(unprefixed, unprefixed, parts);
    }

    private List<JsonNode> readings(String whole, String literal, List<String> parts) {
        List<JsonNode> readings = new ArrayList<>();
        if (shape.hasType("array")) {
            readings.add(CompoundValues.array(whole.isEmpty() ? List.of() : parts, shape));
        }
        if (shape.hasType("object")) {
            readings.add(
                    parameter.explode()
                            ? CompoundValues.objectOfNameValueParts(parts, shape)
                            : CompoundValues.objectOfAlternatingParts(parts, shape));
        }
        if (!shape.isCompound()) {
            readings.addAll(Scalars.readings(decode.apply(literal), shape));
        }
        return readings;
    }

    private List<String> split(String text, String separator) {
        return Arrays.stream(text.split(Pattern.quote(separator), -1))
                .map(decode)
                .toList();
    }
}
