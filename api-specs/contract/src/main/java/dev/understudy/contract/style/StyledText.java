package dev.understudy.contract.style;

import dev.understudy.contract.Parameter;
import dev.understudy.contract.schema.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads a value that stands in one text: in a path segment or a header. */
final class StyledText {

    private final Parameter parameter;
    private final Shape shape;
    private final UnaryOperator<String> decode;

    StyledText(Parameter parameter, Shape shape, UnaryOperator<String> decode) {
        this.parameter = parameter;
        this.shape = shape;
        this.decode = decode;
    }

    /** Every value that the text can mean, the likeliest first. */
    List<JsonNode> readings(String text) {
        return switch (parameter.style()) {
            case LABEL -> label(text);
            case MATRIX -> matrix(text);
            default -> readings(text, text, split(text, ","));
        };
    }

    private List<JsonNode> label(String text) {
        if (!text.startsWith(".")) {
            throw new UnreadableStyle("a dot before the value (style label)");
        }
        String value = text.substring(1);
        // Where parts are not exploded, 3.0 shows dots and 3.1 commas between them.
        boolean dots = parameter.explode() || !value.contains(",");
        return readings(value, value, split(value, dots ? "." : ","));
    }

    private List<JsonNode> matrix(String text) {
        if (!text.startsWith(";")) {
            throw new UnreadableStyle("a semicolon before the value (style matrix)");
        }
        String value = text.substring(1);
        String named = parameter.name() + "=";
        boolean bare = value.equals(parameter.name());
        if (parameter.explode() && shape.has("object")) {
            return List.of(Compound.assigned(split(value, ";"), shape));
        }
        if (!value.startsWith(named) && !bare) {
            throw new UnreadableStyle(";" + named + "… (style matrix)");
        }
        String unnamed = bare ? "" : value.substring(named.length());
        List<String> parts = parameter.explode() ? split(unnamed, ";" + named) : split(unnamed, ",");
        return readings(unnamed, unnamed, parts);
    }

    private List<JsonNode> readings(String whole, String literal, List<String> parts) {
        List<JsonNode> readings = new ArrayList<>();
        if (shape.has("array")) {
            readings.add(Compound.array(whole.isEmpty() ? List.of() : parts, shape));
        }
        if (shape.has("object")) {
            readings.add(parameter.explode() ? Compound.assigned(parts, shape) : Compound.alternating(parts, shape));
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
