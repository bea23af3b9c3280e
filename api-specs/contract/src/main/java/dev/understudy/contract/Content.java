package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.syntax.MediaType;
import java.util.Optional;

/**
 * The declared content of a body or parameter, for one media type (OpenAPI, "Media Type Object").
 *
 * @param mediaType the media type or media range, as declared
 * @param schema the schema of the content; empty if any value is valid
 * @param node the media type object's node in the contract
 */
public record Content(MediaType mediaType, Optional<CompiledSchema> schema, DocumentNode node) {}
