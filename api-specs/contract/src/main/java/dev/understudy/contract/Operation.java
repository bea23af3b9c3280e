package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An operation of a contract. Thread-safe; its parts are parsed on first use. */
public final class Operation {

    private final String id;
    private final String method;
    private final PathTemplate path;
    private final PathItem pathItem;
    private final DocumentNode node;
    private final OperationReader reader;
    private volatile List<Parameter> parameters;
    private volatile Optional<RequestBody> requestBody;
    private volatile Optional<CompiledSchema> jsonRequestSchema;
    private volatile Map<String, Response> responses;

    Operation(String method, PathItem pathItem, DocumentNode node, OperationReader reader) {
        this.id = node.child("operationId").text(method + " " + pathItem.path());
        this.method = method;
        this.path = pathItem.path();
        this.pathItem = pathItem;
        this.node = node;
        this.reader = reader;
    }

    /** Returns the {@code operationId}, or the method and path if the document does not declare one. */
    public String id() {
        return id;
    }

    /** Returns the HTTP method in upper case. */
    public String method() {
        return method;
    }

    public PathTemplate path() {
        return path;
    }

    /** Returns the operation as written in the contract, for reading its extensions. */
    public JsonNode definition() {
        return node.value();
    }

    /** Returns the operation's node in the contract. */
    public DocumentNode node() {
        return node;
    }

    /** Returns the parameters, including those of the path item, in document order. */
    public List<Parameter> parameters() {
        if (parameters == null) {
            parameters = reader.parameters(pathItem, node);
        }
        return parameters;
    }

    /** Returns the request body; empty if none is declared. */
    public Optional<RequestBody> requestBody() {
        if (requestBody == null) {
            requestBody = reader.requestBody(node);
        }
        return requestBody;
    }

    /** Returns whether a request body is declared. */
    public boolean hasRequestBody() {
        return requestBody().isPresent();
    }

    /** Returns the schemas of the request body by declared media type; empty if no body is declared. */
    public Map<String, CompiledSchema> requestSchemas() {
        Map<String, CompiledSchema> schemas = new LinkedHashMap<>();
        requestBody()
                .ifPresent(body -> body.contents()
                        .all()
                        .forEach(content -> content.schema()
                                .ifPresent(schema ->
                                        schemas.put(content.mediaType().toString(), schema))));
        return schemas;
    }

    /** Returns the schema of the first JSON media type of the request body; empty if no JSON schema is declared. */
    public Optional<CompiledSchema> jsonRequestSchema() {
        if (jsonRequestSchema == null) {
            jsonRequestSchema = requestBody()
                    .flatMap(body -> body.contents().all().stream()
                            .filter(content -> content.mediaType().isJson())
                            .flatMap(content -> content.schema().stream())
                            .findFirst());
        }
        return jsonRequestSchema;
    }

    /** Returns the declared statuses, such as {@code 200}, {@code 4XX} and {@code default}. */
    public Set<String> statuses() {
        return responses().keySet();
    }

    /** Returns the declared responses by status, in document order. */
    public Map<String, Response> responses() {
        if (responses == null) {
            responses = reader.responses(node);
        }
        return responses;
    }

    /** Returns the declared response for a status: the exact status, otherwise its range, otherwise the default. */
    public Optional<Response> response(int status) {
        return Stream.of(String.valueOf(status), status / 100 + "XX", "default")
                .filter(responses()::containsKey)
                .map(responses()::get)
                .findFirst();
    }

    @Override
    public String toString() {
        return id;
    }
}
