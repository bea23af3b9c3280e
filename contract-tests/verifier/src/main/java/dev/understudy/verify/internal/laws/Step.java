package dev.understudy.verify.internal.laws;

import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One write in a sequence.
 *
 * @param values the fields that it sets; those that would be set if it were not refused
 * @param body what is sent
 * @param valid whether the contract allows it
 */
record Step(Map<JsonPointer, JsonNode> values, JsonNode body, boolean valid) {

    @Override
    public String toString() {
        String text = body.toString();
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
