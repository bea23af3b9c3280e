package dev.understudy.verify.internal.contain;

import tools.jackson.databind.JsonNode;

/** The answer to the question whether one schema accepts only what another one accepts. */
public sealed interface Containment {

    /** Every value is accepted by the other schema. */
    record Proved() implements Containment {}

    /** The validator accepts this value under the first schema and rejects it under the other one. */
    record Refuted(JsonNode witness) implements Containment {}

    /** Neither a proof nor a value was found. */
    record Undecided(String reason) implements Containment {}
}
