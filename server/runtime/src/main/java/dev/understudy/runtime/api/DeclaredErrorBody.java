package dev.understudy.runtime.api;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Content;
import dev.understudy.contract.schema.Shape;
import dev.understudy.runtime.failure.Failure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the values of a problem into the JSON body that the contract declares for it, by the names of the properties. */
final class DeclaredErrorBody {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int MAX_DEPTH = 3;

    private DeclaredErrorBody() {}

    /**
     * A body that satisfies its schema.
     *
     * @param value the body
     * @param mediaType the declared media type
     */
    record Body(JsonNode value, String mediaType) {}

    /** Returns the body in a declared content; empty if it is not JSON, or no body that satisfies it can be found. */
    static Optional<Body> of(Content content, ProblemDetails.Problem problem, Failure failure) {
        if (!content.mediaType().isJson()) {
            return Optional.empty();
        }
        String mediaType = content.mediaType().toString();
        JsonNode document = MAPPER.valueToTree(problem);
        if (content.schema().isEmpty()) {
            return Optional.of(new Body(document, mediaType));
        }
        CompiledSchema schema = content.schema().get();
        boolean isProblem = content.mediaType().subtype().equals("problem+json")
                || schema.shape().propertyNames().containsAll(List.of("status", "title", "detail"));
        JsonNode filled = filled(schema.shape(), problem, failure, 0);
        return (isProblem ? List.of(document, filled) : List.of(filled, document))
                .stream()
                        .filter(body -> schema.judge(body).isEmpty())
                        .findFirst()
                        .map(body -> new Body(body, mediaType));
    }

    private static JsonNode filled(Shape shape, ProblemDetails.Problem problem, Failure failure, int depth) {
        ObjectNode body = NODES.objectNode();
        if (depth < MAX_DEPTH) {
            for (String name : shape.propertyNames()) {
                JsonNode value = value(name, shape.property(name), problem, failure, depth);
                if (value != null) {
                    body.set(name, value);
                }
            }
        }
        return body;
    }

    private static JsonNode value(
            String name, Shape shape, ProblemDetails.Problem problem, Failure failure, int depth) {
        if (shape.hasType("object")) {
            JsonNode nested = filled(shape, problem, failure, depth + 1);
            return nested.isEmpty() ? null : nested;
        }
        if (shape.hasType("array")) {
            // An array may contain itself.
            JsonNode element = depth < MAX_DEPTH ? value(name, shape.element(0), problem, failure, depth + 1) : null;
            ArrayNode array = NODES.arrayNode();
            return element == null ? null : array.add(element);
        }
        String word = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        boolean isText = shape.types().isEmpty() || shape.hasType("string");
        return switch (word) {
            case "status", "statuscode", "httpstatus", "httpcode" ->
                isText ? NODES.stringNode(String.valueOf(problem.status())) : NODES.numberNode(problem.status());
            case "code", "errorcode" ->
                isText ? NODES.stringNode(failure.kind().name()) : NODES.numberNode(problem.status());
            case "title", "reason", "type", "error", "name" -> isText ? NODES.stringNode(problem.title()) : null;
            case "message", "detail", "details", "description", "errors", "errormessage", "msg" ->
                isText ? NODES.stringNode(problem.detail()) : null;
            default -> null;
        };
    }
}
