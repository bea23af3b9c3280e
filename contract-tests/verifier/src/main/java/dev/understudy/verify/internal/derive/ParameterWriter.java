package dev.understudy.verify.internal.derive;

import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import dev.understudy.contract.syntax.PercentEncoding;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Serialises the value of a parameter in its style (OpenAPI, "Style Values" and "Style Examples"). */
final class ParameterWriter {

    private final Parameter parameter;
    private final Function<String, String> encode;

    ParameterWriter(Parameter parameter) {
        this.parameter = parameter;
        this.encode = parameter.in() == In.HEADER ? Function.identity() : PercentEncoding::encode;
    }

    /**
     * Returns the serialised value: one string for a path or header parameter, one or several {@code name=value} pairs
     * for a query or cookie parameter.
     */
    List<String> write(JsonNode value) {
        if (parameter.content().isPresent()) {
            return List.of(named(encode.apply(value.toString())));
        }
        return switch (parameter.style()) {
            case SIMPLE -> List.of(String.join(",", parts(value, "=", parameter.explode())));
            case LABEL ->
                List.of(parts(value, "=", parameter.explode()).stream()
                        .collect(Collectors.joining(parameter.explode() ? "." : ",", ".", "")));
            case MATRIX -> List.of(matrix(value));
            case FORM -> form(value);
            case SPACE_DELIMITED -> delimited(value, "%20");
            case PIPE_DELIMITED -> delimited(value, "%7C");
            case DEEP_OBJECT ->
                value.propertyStream()
                        .map(each -> PercentEncoding.encode(parameter.name() + "[" + each.getKey() + "]") + "="
                                + text(each.getValue()))
                        .toList();
        };
    }

    private String named(String text) {
        return parameter.in() == In.QUERY || parameter.in() == In.COOKIE ? name() + "=" + text : text;
    }

    private List<String> form(JsonNode value) {
        if (parameter.explode() && value.isArray()) {
            return value.valueStream().map(each -> name() + "=" + text(each)).toList();
        }
        if (parameter.explode() && value.isObject()) {
            return parts(value, "=", true);
        }
        return List.of(name() + "=" + String.join(",", parts(value, ",", false)));
    }

    private List<String> delimited(JsonNode value, String delimiter) {
        return parameter.explode()
                ? form(value)
                : List.of(name() + "=" + String.join(delimiter, parts(value, "", false)));
    }

    private String matrix(JsonNode value) {
        if (parameter.explode() && value.isObject()) {
            return parts(value, "=", true).stream().map(part -> ";" + part).collect(Collectors.joining());
        }
        if (parameter.explode() && value.isArray()) {
            return value.valueStream()
                    .map(each -> ";" + name() + "=" + text(each))
                    .collect(Collectors.joining());
        }
        return ";" + name() + "=" + String.join(",", parts(value, ",", false));
    }

    // Returns the elements of an array, the members of an object, or a scalar as the only part. A member is one string,
    // with the separator between name and value, or two strings if joinPairs is false.
    private List<String> parts(JsonNode value, String separator, boolean joinPairs) {
        if (value.isArray()) {
            return value.valueStream().map(this::text).toList();
        }
        if (!value.isObject()) {
            return List.of(text(value));
        }
        return value.propertyStream()
                .flatMap(each -> joinPairs
                        ? Stream.of(encode.apply(each.getKey()) + separator + text(each.getValue()))
                        : Stream.of(encode.apply(each.getKey()), text(each.getValue())))
                .toList();
    }

    private String name() {
        return PercentEncoding.encode(parameter.name());
    }

    private String text(JsonNode value) {
        return encode.apply(value.isString() ? value.stringValue() : value.toString());
    }
}
