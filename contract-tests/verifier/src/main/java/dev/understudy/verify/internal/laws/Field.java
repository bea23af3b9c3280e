package dev.understudy.verify.internal.laws;

import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A property that can be written alone and read at the same place.
 *
 * @param at where it stands, in requests and answers alike
 * @param values valid values that an answer can show as they are
 */
record Field(JsonPointer at, List<JsonNode> values) {}
