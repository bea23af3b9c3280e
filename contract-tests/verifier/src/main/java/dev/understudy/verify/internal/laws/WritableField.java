package dev.understudy.verify.internal.laws;

import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A property that can be written without other optional properties, and that a read returns at the same position.
 *
 * <p>A representation that is a scalar or an array is one field, at the root.
 *
 * @param at the pointer to the property, in requests and responses alike
 * @param values valid values that a response can return unchanged
 */
record WritableField(JsonPointer at, List<JsonNode> values) {}
