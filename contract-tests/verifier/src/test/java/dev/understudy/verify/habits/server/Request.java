package dev.understudy.verify.habits.server;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A request, with the operation that it calls.
 *
 * @param operation the id of the operation; empty if the contract does not declare the path or the method
 * @param ids the values of the path parameters, by name
 * @param query the values of the query parameters, by name
 * @param headers the header fields, with names in lower case
 * @param body the body; of length 0 if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // Bodies are never compared.
public record Request(
        String operation,
        Map<String, String> ids,
        Map<String, List<String>> query,
        Map<String, String> headers,
        byte[] body) {

    /** Returns the value of a path parameter. */
    public String id(String name) {
        return ids.get(name);
    }

    /** Returns the only value of a query parameter; empty if there is none. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).map(values -> values.get(0));
    }

    /** Returns the body; empty if it is not exactly one JSON value. */
    public Optional<JsonNode> json() {
        return Json.read(body);
    }

    /** Returns this request without a query parameter. */
    public Request withoutParameter(String name) {
        Map<String, List<String>> changed = new LinkedHashMap<>(query);
        changed.remove(name);
        return new Request(operation, ids, changed, headers, body);
    }

    /** Returns this request with another value of a header field. */
    public Request withHeader(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new Request(operation, ids, query, changed, body);
    }

    /** Returns this request with another body. */
    public Request withBody(JsonNode value) {
        return new Request(operation, ids, query, headers, value.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns this request with a query parameter. */
    public Request withParameter(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(query);
        changed.put(name, List.of(value));
        return new Request(operation, ids, changed, headers, body);
    }

    /** Returns a request to another operation with the same path parameters and credentials, and no body. */
    public Request to(String anotherOperation) {
        return new Request(anotherOperation, ids, Map.of(), headers, new byte[0]);
    }
}
