package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One operation of a contract. Its parts are read when first asked for. Safe for use by many threads. */
public final class Operation {

    private final String id;
    private final String method;
    private final PathTemplate path;
    private final DocumentNode pathItem;
    private final DocumentNode node;
    private final OperationReader reader;
    private volatile List<Parameter> parameters;
    private volatile Optional<RequestBody> requestBody;
    private volatile Optional<BodySchema> jsonRequest;
    private volatile Map<String, Response> responses;

    Operation(String method, PathTemplate path, DocumentNode pathItem, DocumentNode node, OperationReader reader) {
        this.id = node.child("operationId").text(method + " " + path);
        this.method = method;
        this.path = path;
        this.pathItem = pathItem;
        this.node = node;
        this.reader = reader;
    }

    /** Its operationId, or method and path where the document gives none. */
    public String id() {
        return id;
    }

    /** The HTTP method in capitals. */
    public String method() {
        return method;
    }

    /** Its path. */
    public PathTemplate path() {
        return path;
    }

    /** The operation as the contract writes it, for extensions. */
    public JsonNode definition() {
        return node.value();
    }

    /** Where the contract writes it. */
    public DocumentNode node() {
        return node;
    }

    /** Its parameters, those of its path included, in the order of the document. */
    public List<Parameter> parameters() {
        if (parameters == null) {
            parameters = reader.parameters(pathItem, node);
        }
        return parameters;
    }

    /** The body that it takes; empty if it takes none. */
    public Optional<RequestBody> requestBody() {
        if (requestBody == null) {
            requestBody = reader.requestBody(node);
        }
        return requestBody;
    }

    /** Whether it takes a request body. */
    public boolean takesBody() {
        return requestBody().isPresent();
    }

    /** The schemas of its request body by media type as declared; empty if it takes none. */
    public Map<String, BodySchema> requestBodies() {
        Map<String, BodySchema> schemas = new LinkedHashMap<>();
        requestBody()
                .ifPresent(body -> body.contents()
                        .all()
                        .forEach(content -> content.schema()
                                .ifPresent(schema ->
                                        schemas.put(content.mediaType().toString(), schema))));
        return schemas;
    }

    /** The schema of its request body as JSON; empty if it takes none. */
    public Optional<BodySchema> jsonRequest() {
        if (jsonRequest == null) {
            jsonRequest = requestBody()
                    .flatMap(body -> body.contents().all().stream()
                            .filter(content -> content.mediaType().isJson())
                            .flatMap(content -> content.schema().stream())
                            .findFirst());
        }
        return jsonRequest;
    }

    /** The statuses that it declares, as written: {@code 200}, {@code 4XX}, {@code default}. */
    public Set<String> statuses() {
        return responses().keySet();
    }

    /** Its declared answers by status, in the order of the document. */
    public Map<String, Response> responses() {
        if (responses == null) {
            responses = reader.responses(node);
        }
        return responses;
    }

    /** The declared answer for a status: the exact one, else its range, else the default. */
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
