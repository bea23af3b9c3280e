package dev.understudy.verify.internal.derive;

import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A value, and what is special about it.
 *
 * @param what what it is, in half a sentence
 * @param value the whole value
 * @param broken the one keyword that it breaks; empty if it is valid
 * @param at where it is special
 */
record Variant(String what, JsonNode value, Optional<String> broken, JsonPointer at) {

    static Variant valid(String what, JsonNode value, JsonPointer at) {
        return new Variant(what, value, Optional.empty(), at);
    }

    static Variant invalid(String keyword, JsonNode value, JsonPointer at) {
        return new Variant("breaks " + keyword, value, Optional.of(keyword), at);
    }
}
