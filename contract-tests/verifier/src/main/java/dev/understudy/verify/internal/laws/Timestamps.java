package dev.understudy.verify.internal.laws;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Parses timestamps. */
final class Timestamps {

    private Timestamps() {}

    /** Returns the instant of a timestamp with any offset and precision (RFC 3339); empty for any other value. */
    static Optional<Instant> parse(JsonNode value) {
        try {
            return value.isString()
                    ? Optional.of(OffsetDateTime.parse(value.stringValue()).toInstant())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
