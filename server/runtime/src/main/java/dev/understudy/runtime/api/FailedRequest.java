package dev.understudy.runtime.api;

import dev.understudy.contract.Operation;
import java.util.Optional;

/**
 * A request that failed.
 *
 * @param head the request without its body
 * @param operation the operation that the request is for; empty if it failed before it was routed, or matches none
 */
public record FailedRequest(RequestHead head, Optional<Operation> operation) {}
