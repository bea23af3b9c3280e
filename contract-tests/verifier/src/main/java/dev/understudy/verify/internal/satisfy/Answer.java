package dev.understudy.verify.internal.satisfy;

import tools.jackson.databind.JsonNode;

/** The answer to a {@link Goal}. */
public sealed interface Answer {

    /** No value exists. */
    record None() implements Answer {}

    /** A value exists. */
    record Found(JsonNode value) implements Answer {}

    /** It is not known whether a value exists. */
    record Unknown(String reason) implements Answer {}

    static Answer none() {
        return new None();
    }

    /** Returns this answer if it is unknown, and otherwise the earlier one. */
    default Answer orEarlier(Answer earlier) {
        return this instanceof Unknown ? this : earlier;
    }
}
