package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.syntax.MediaType;
import java.util.Optional;

/**
 * What a body or a parameter holds in one media type (OpenAPI, "Media Type Object").
 *
 * @param mediaType the media type or range, as declared
 * @param schema the schema of its values; empty if any value will do
 * @param node where the contract writes it
 */
public record Content(MediaType mediaType, Optional<BodySchema> schema, DocumentNode node) {}
