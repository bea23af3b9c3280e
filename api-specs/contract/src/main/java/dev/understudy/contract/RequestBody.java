package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;

/**
 * The body that an operation takes (OpenAPI, "Request Body Object").
 *
 * @param required whether a request must have one
 * @param contents what it can be
 * @param node where the contract writes it
 */
public record RequestBody(boolean required, Contents contents, DocumentNode node) {}
