package dev.understudy.contract;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One operation of a contract.
 *
 * @param id its operationId, or method and path where the document gives none
 * @param method the HTTP method in capitals
 * @param path its path
 * @param requestBodies the schemas of its request body by media type; empty if it takes no body
 * @param statuses the statuses it declares, as written: {@code 200}, {@code 4XX}, {@code default}
 * @param definition the operation as the contract writes it, for extensions
 */
public record Operation(
        String id,
        String method,
        PathTemplate path,
        Map<String, BodySchema> requestBodies,
        Set<String> statuses,
        JsonNode definition) {

    /** Whether it takes a request body. */
    public boolean takesBody() {
        return !requestBodies.isEmpty();
    }

    /** The schema of its request body as JSON; empty if it takes none. */
    public Optional<BodySchema> jsonRequest() {
        return Optional.ofNullable(requestBodies.get("application/json"));
    }
}
