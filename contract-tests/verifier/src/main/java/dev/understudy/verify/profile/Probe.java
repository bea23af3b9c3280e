package dev.understudy.verify.profile;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A request that the profile describes, to reach a status that no generated case reaches.
 *
 * @param operation the id of the operation
 * @param description a description of the request for reports, such as {@code an archived workspace}
 * @param caller the name of the caller; empty for the usual caller
 * @param parameters the values of parameters, by name
 * @param body the body; empty for a generated valid body
 * @param status the expected status
 */
public record Probe(
        String operation,
        String description,
        Optional<String> caller,
        Map<String, JsonNode> parameters,
        Optional<JsonNode> body,
        int status) {}
