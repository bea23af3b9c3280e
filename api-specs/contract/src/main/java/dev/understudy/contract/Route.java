package dev.understudy.contract;

import java.util.Map;

/**
 * The operation that a request is routed to.
 *
 * @param operation the operation
 * @param pathValues the values of the path parameters by name, still percent-encoded
 */
public record Route(Operation operation, Map<String, String> pathValues) {}
