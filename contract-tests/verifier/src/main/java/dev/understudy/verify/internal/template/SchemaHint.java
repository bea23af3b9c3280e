package dev.understudy.verify.internal.template;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.document.DocumentNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Describes in a few words which values a parameter has. */
final class SchemaHint {

    private static final int MAX_LENGTH = 80;

    private SchemaHint() {}

    static String of(Parameter parameter) {
        Optional<JsonNode> schema = schema(parameter);
        String hint = Stream.of("type", "format", "pattern", "enum")
                .flatMap(keyword -> schema
                        .map(node -> node.path(keyword))
                        .filter(value -> !value.isMissingNode())
                        .map(value -> keyword.equals("type") ? value.asString("") : keyword + " " + plain(value))
                        .filter(text -> !text.isBlank())
                        .stream())
                .collect(Collectors.joining(", "));
        String shown = hint.isEmpty() ? "any value" : hint;
        return shown.length() <= MAX_LENGTH ? shown : shown.substring(0, MAX_LENGTH) + "…";
    }

    /** Returns a value of the declared type, to be replaced. */
    static String placeholder(Parameter parameter) {
        String type =
                schema(parameter).map(node -> node.path("type").asString("")).orElse("");
        return switch (type) {
            case "integer", "number" -> "0";
            case "boolean" -> "true";
            case "array" -> "[]";
            default -> "''";
        };
    }

    private static Optional<JsonNode> schema(Parameter parameter) {
        return parameter.valueSchema().map(CompiledSchema::node).map(DocumentNode::value);
    }

    private static String plain(JsonNode value) {
        return value.isString()
                ? value.stringValue()
                : List.copyOf(value.values()).toString();
    }
}
