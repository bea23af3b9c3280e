package dev.understudy.verify.profile;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A request that gets a status which nothing else reaches.
 *
 * @param operation the operation
 * @param what what is special about it, for people
 * @param caller the name of the caller; empty for the usual one
 * @param parameters the values of parameters, by name
 * @param body the body; empty for a valid one
 * @param status the status that must come
 */
public record Probe(
        String operation,
        String what,
        Optional<String> caller,
        Map<String, JsonNode> parameters,
        Optional<JsonNode> body,
        int status) {}
