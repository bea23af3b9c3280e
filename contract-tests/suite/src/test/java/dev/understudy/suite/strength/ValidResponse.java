package dev.understudy.suite.strength;

import dev.understudy.contract.Content;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Response;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.ReceivedResponse;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A valid response of an operation, in separate parts so that a test can replace one of them.
 *
 * @param operation the operation
 * @param declared the declared response
 * @param status the status
 * @param content the declared content; empty if the response has none
 * @param headers the header fields without Content-Type
 * @param body the body as a tree; a missing node if the response has none
 */
record ValidResponse(
        Operation operation,
        Response declared,
        int status,
        Optional<Content> content,
        Map<String, String> headers,
        JsonNode body) {

    /**
     * Returns valid responses for each declared response: one for each example of each content, or one without a body
     * if no content is declared. If a content has no examples, the body has all declared properties.
     */
    static List<ValidResponse> of(Operation operation, Documents documents) {
        List<ValidResponse> responses = new ArrayList<>();
        for (Response declared : operation.responses().values()) {
            Map<String, String> headers = headers(declared, documents);
            int status = status(operation, declared);
            if (declared.contents().isEmpty()) {
                JsonNode none = declared.node().child("no such member").value();
                responses.add(new ValidResponse(operation, declared, status, Optional.empty(), headers, none));
            }
            for (Content content : declared.contents().all()) {
                bodies(content, documents)
                        .forEach(body -> responses.add(
                                new ValidResponse(operation, declared, status, Optional.of(content), headers, body)));
            }
        }
        return responses;
    }

    boolean isJson() {
        return content.filter(found -> mediaType().contains("json")).isPresent();
    }

    DocumentNode schema() {
        return content.orElseThrow().schema().orElseThrow().node();
    }

    /** Returns the response in its simplest serialisation. */
    ReceivedResponse response() {
        return response(bytes(body));
    }

    ReceivedResponse response(byte[] bytes) {
        return response(status, headers, content.map(found -> mediaType()), bytes);
    }

    ReceivedResponse response(JsonNode other) {
        return response(bytes(other));
    }

    static ReceivedResponse response(
            int status, Map<String, String> headers, Optional<String> contentType, byte[] bytes) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        headers.forEach((name, value) -> fields.add(new SimpleImmutableEntry<>(name, value)));
        contentType.ifPresent(type -> fields.add(new SimpleImmutableEntry<>("Content-Type", type)));
        return new ReceivedResponse(status, new Headers(fields), Body.of(bytes));
    }

    /** Returns a media type in the declared media range. */
    String mediaType() {
        String declared = content.orElseThrow().mediaType().toString();
        return declared.replace("*/*", "application/vnd.example+json")
                .replace("application/*", "application/vnd.a+json");
    }

    private byte[] bytes(JsonNode tree) {
        if (content.isEmpty() || operation.method().equals("HEAD")) {
            return new byte[0];
        }
        return (isJson() ? tree.toString() : tree.asString("")).getBytes(StandardCharsets.UTF_8);
    }

    private static List<JsonNode> bodies(Content content, Documents documents) {
        List<JsonNode> bodies = new ArrayList<>();
        if (content.node().child("example").exists()) {
            bodies.add(content.node().child("example").value());
        }
        content.node()
                .child("examples")
                .members()
                .values()
                .forEach(example ->
                        bodies.add(documents.follow(example).child("value").value()));
        if (bodies.isEmpty()) {
            content.schema().ifPresent(schema -> bodies.add(new ExampleBuilder(documents).value(schema.node())));
        }
        return bodies;
    }

    private static Map<String, String> headers(Response declared, Documents documents) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Parameter header : declared.headers()) {
            headers.put(header.name(), HeaderText.of(header, value(header, documents)));
        }
        return headers;
    }

    static JsonNode value(Parameter header, Documents documents) {
        DocumentNode example = header.node().child("example");
        return example.exists() ? example.value() : new ExampleBuilder(documents).value(schema(header));
    }

    static DocumentNode schema(Parameter header) {
        return header.valueSchema().orElseThrow().node();
    }

    // Returns a status for which this declaration is the most specific one.
    private static int status(Operation operation, Response declared) {
        String key = declared.status();
        int from = key.equals("default") ? 200 : Integer.parseInt(key.substring(0, 1)) * 100;
        if (!key.equals("default") && !key.endsWith("XX")) {
            return Integer.parseInt(key);
        }
        for (int status = from; status < 600; status++) {
            if (status != 204
                    && status != 205
                    && status != 304
                    && operation.response(status).filter(declared::equals).isPresent()) {
                return status;
            }
        }
        throw new AssertionError("No status of " + operation + " falls under " + key);
    }
}
