package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;

/**
 * The request body of an operation (OpenAPI, "Request Body Object").
 *
 * @param required whether a request must have a body
 * @param contents the declared contents, one for each media type
 * @param node the request body's node in the contract
 */
public record RequestBody(boolean required, Contents contents, DocumentNode node) {}
