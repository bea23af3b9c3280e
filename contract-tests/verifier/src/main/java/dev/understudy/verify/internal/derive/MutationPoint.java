package dev.understudy.verify.internal.derive;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A location in a valid body at which test cases replace the value. If the schema of the location has several
 * alternatives, there is one point for each of them.
 *
 * @param at the location
 * @param schema one alternative of the schema of the location
 * @param body a valid body that has a value at the location
 */
record MutationPoint(JsonPointer at, AllOfSchemas schema, JsonNode body) {

    JsonNode value() {
        return body.at(at);
    }

    /** Returns a copy of the body with the value at the location replaced. */
    JsonNode with(JsonNode value) {
        return TreeEdits.with(body, at, value);
    }
}
