package dev.understudy.verify.internal.derive;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One place of a body, as one alternative has it.
 *
 * @param at where
 * @param schema what is asked of the value there
 * @param host a valid body that has a value there
 */
record Site(JsonPointer at, Conjunction schema, JsonNode host) {

    /** The value there. */
    JsonNode value() {
        return host.at(at);
    }

    /** The host with another value there. */
    JsonNode with(JsonNode value) {
        return Trees.with(host, at, value);
    }
}
