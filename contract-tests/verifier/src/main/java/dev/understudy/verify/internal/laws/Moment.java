package dev.understudy.verify.internal.laws;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads times. */
final class Moment {

    private Moment() {}

    /** The moment that a text names, whatever its offset and its digits (RFC 3339); empty if it names none. */
    static Optional<Instant> of(JsonNode text) {
        try {
            return text.isString()
                    ? Optional.of(OffsetDateTime.parse(text.stringValue()).toInstant())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
