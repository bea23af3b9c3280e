package dev.understudy.verify.internal.laws;

import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One write in a sequence.
 *
 * @param values the new values of the fields that the write sets, unless it is rejected
 * @param body the body that is sent
 * @param valid whether the contract allows the body
 */
record WriteStep(Map<JsonPointer, JsonNode> values, JsonNode body, boolean valid) {

    @Override
    public String toString() {
        String text = body.toString();
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
